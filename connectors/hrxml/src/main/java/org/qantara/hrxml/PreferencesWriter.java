package org.qantara.hrxml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Address;
import org.qantara.model.Code;
import org.qantara.model.Preferences;
import org.qantara.model.Term;

/** Writes when the person is free, and {@code CandidatePositionPreferences}. */
final class PreferencesWriter {
    /** Code lists PositionOfferingTypeCode and PositionScheduleTypeCode of HR Open as EURES takes them. */
    static final Set<String> OFFERINGS = Set.of(
            "DirectHire",
            "Temporary",
            "TemporaryToHire",
            "ContractToHire",
            "Contract",
            "Internship",
            "Apprenticeship",
            "Seasonal",
            "OnCall",
            "RecruitmentReserve",
            "SelfEmployed",
            "Volunteer");

    static final Set<String> SCHEDULES = Set.of("FullTime", "PartTime", "FlexTime", "Any");

    /** What the position wanted is called. */
    record Title(String text) {}

    private final Out out;
    private final CommunicationWriter communication;

    PreferencesWriter(Out out) {
        this.out = out;
        this.communication = new CommunicationWriter(out);
    }

    void availability(Preferences preferences) {
        if (preferences.availableFrom().isEmpty()) return;
        out.begin("PersonAvailability");
        out.begin("AvailabilityDates");
        out.leaf("hr:StartDateTime", preferences.availableFrom().get().toString());
        out.end();
        out.end();
    }

    /** @param title may be {@code null} */
    void position(Optional<Preferences> wishes, Title title) {
        var preferences = wishes.orElse(null);
        if (!hasPlace(preferences) && title == null) {
            if (preferences != null) out.lost("/preferences/places", preferences.places());
            if (preferences != null) lostTerms(preferences);
            return;
        }
        out.begin("CandidatePositionPreferences");
        if (preferences != null) {
            places(preferences.places());
            occupations(preferences.occupations());
        }
        if (title != null) out.leaf("PositionTitle", title.text());
        if (preferences != null) rest(preferences);
        out.end();
    }

    private void lostTerms(Preferences preferences) {
        out.lost("/preferences/occupations", preferences.occupations());
        out.lost("/preferences/contracts", preferences.contracts());
        out.lost("/preferences/schedules", preferences.schedules());
    }

    private void places(List<Address> places) {
        for (int i = 0; i < places.size(); i++)
            communication.place("ReferenceLocation", Out.numbered("/preferences/places", i), places.get(i));
    }

    /** One code stands in one category: ISCO where there is one, else ESCO. */
    private void occupations(List<Term> occupations) {
        for (int i = 0; i < occupations.size(); i++) {
            var at = Out.numbered("/preferences/occupations", i);
            var occupation = occupations.get(i);
            var code = code(occupation);
            if (code.isEmpty()) {
                out.lost(at, occupation);
                continue;
            }
            out.begin("eures:JobCategory");
            Occupations.write(
                    out, Out.numbered(at + "/codes", occupation.codes().indexOf(code.get())), code.get());
            out.leaf("oa:Description", occupation.label());
            out.end();
            out.lostCodesBut(at, occupation, List.of(code.get()));
        }
    }

    private static Optional<Code> code(Term occupation) {
        return Codes.isco(occupation).or(() -> Codes.escoOccupation(occupation));
    }

    private void rest(Preferences preferences) {
        codes(PreferencesReader.OFFERING, "/preferences/contracts", preferences.contracts(), OFFERINGS);
        codes(PreferencesReader.SCHEDULE, "/preferences/schedules", preferences.schedules(), SCHEDULES);
        preferences.willingToTravel().ifPresent(flag -> flag("TravelPreference", "hr:WillingToTravelIndicator", flag));
        preferences
                .willingToRelocate()
                .ifPresent(flag -> flag("RelocationConsidered", "hr:RelocationConsideredIndicator", flag));
        out.prose("oa:Description", preferences.remarks());
    }

    private void codes(String name, String at, List<Term> terms, Set<String> list) {
        for (int i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            var code = listed(term, name, list);
            if (code.isPresent()) {
                out.coded("hr:" + name, code.get().value(), term.label());
                out.lostCodesBut(Out.numbered(at, i), term, List.of(code.get()));
            } else out.lost(Out.numbered(at, i), term);
        }
    }

    /** The code of a term that is in a list. */
    static Optional<Code> listed(Term term, String system, Set<String> list) {
        return Codes.of(term, system)
                .filter(code -> list.contains(code.value()) && code.version().isEmpty());
    }

    private void flag(String name, String indicator, boolean value) {
        out.begin(name);
        out.leaf(indicator, Boolean.toString(value));
        out.end();
    }

    private static boolean hasPlace(Preferences preferences) {
        return preferences != null
                && (preferences.places().stream().anyMatch(CommunicationWriter::isPlace)
                        || preferences.occupations().stream().anyMatch(o -> code(o).isPresent())
                        || preferences.contracts().stream()
                                .anyMatch(t -> listed(t, PreferencesReader.OFFERING, OFFERINGS)
                                        .isPresent())
                        || preferences.schedules().stream()
                                .anyMatch(t -> listed(t, PreferencesReader.SCHEDULE, SCHEDULES)
                                        .isPresent())
                        || preferences.willingToTravel().isPresent()
                        || preferences.willingToRelocate().isPresent()
                        || preferences.remarks().isPresent());
    }
}
