package org.qantara.hrxml;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Address;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Code;
import org.qantara.model.Objective;
import org.qantara.model.Preferences;
import org.qantara.model.Term;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Reads which work the person would take, where and from when. */
final class PreferencesReader {
    static final String OFFERING = "PositionOfferingTypeCode";
    static final String SCHEDULE = "PositionScheduleTypeCode";

    private final CandidateDraft draft;
    private final Preferences.Draft preferences;

    PreferencesReader(CandidateDraft draft) {
        this.draft = draft;
        this.preferences = draft.preferences;
    }

    void position(Node node) {
        switch (Dialect.name(node)) {
            case "PreferredLocation" -> node.children(this::place);
            case "JobCategory" -> occupation(node);
            case "PositionTitle" -> title(node);
            case OFFERING -> code(node, preferences.contracts);
            case SCHEDULE -> code(node, preferences.schedules);
            case "TravelPreference" ->
                node.children(child -> {
                    if (Dialect.name(child).equals("WillingToTravelIndicator"))
                        preferences.willingToTravel = Values.flag(preferences.willingToTravel, child);
                });
            case "RelocationConsidered" ->
                node.children(child -> {
                    if (Dialect.name(child).equals("RelocationConsideredIndicator"))
                        preferences.willingToRelocate = Values.flag(preferences.willingToRelocate, child);
                });
            case "Description" -> preferences.remarks = Values.prose(preferences.remarks, node);
            default -> {}
        }
    }

    private void place(Node node) {
        if (!Dialect.name(node).equals("ReferenceLocation")) return;
        var place = new Address.Draft();
        AddressReader.read(node, place);
        if (!place.isEmpty()) preferences.places.add(place.done());
    }

    private void occupation(Node category) {
        var occupation = new Term[1];
        category.children(node -> {
            switch (Dialect.name(node)) {
                case "JobCategoryCode" -> occupation[0] = Occupations.read(occupation[0], node);
                case "Description" -> {
                    if (occupation[0] == null || occupation[0].label().isEmpty())
                        occupation[0] = Values.with(occupation[0], null, node.text());
                    else node.lost(Loss.Reason.ONLY_FIRST_KEPT);
                }
                default -> {}
            }
        });
        if (occupation[0] != null) preferences.occupations.add(occupation[0]);
    }

    private void title(Node node) {
        node.attribute("typeCode");
        var title = Values.labelled(node.text());
        if (title != null)
            draft.objectives.add(new Objective(Objective.Kind.PREFERRED_JOB, Optional.of(title), Optional.empty()));
    }

    private static void code(Node node, List<Term> terms) {
        var label = node.attribute("name");
        var code = node.text();
        var term = Values.with(null, code.isEmpty() ? null : Code.of(node.name(), code), label);
        if (term != null) terms.add(term);
    }

    void availability(Node node) {
        if (!Dialect.name(node).equals("AvailabilityDates")) return;
        node.children(child -> {
            if (Dialect.name(child).equals("StartDateTime"))
                preferences.availableFrom = Values.date(preferences.availableFrom, child);
        });
    }
}
