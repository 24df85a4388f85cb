package org.qantara.hrxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Experience;
import org.qantara.model.Organisation;
import org.qantara.model.Term;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads one {@code EmployerHistory}: an experience per position held there. */
final class EmploymentReader {
    /** One position, and where it was held. */
    private static final class Position {
        final Experience.Draft experience = new Experience.Draft();
        final PeriodDraft period = new PeriodDraft();
        String cityAt;
        String city;
        String countryAt;
        Term country;
    }

    private final LossReport losses;
    private final Organisation.Draft employer = new Organisation.Draft();
    private final PeriodDraft period = new PeriodDraft();
    private final List<Position> positions = new ArrayList<>();
    private String link;

    private EmploymentReader(LossReport losses) {
        this.losses = losses;
    }

    static void read(Node node, List<Experience> experience, LossReport losses) {
        var reader = new EmploymentReader(losses);
        node.children(reader::read);
        reader.addTo(experience);
    }

    private void read(Node node) {
        if (OrganisationReader.read(node, employer, losses)) return;
        switch (Dialect.name(node)) {
            case "EmploymentPeriod" -> period.read(node);
            case "PositionHistory" -> {
                var position = new Position();
                positions.add(position);
                node.children(child -> read(child, position));
            }
            case "Link" -> link = Values.text(link, node);
            default -> {}
        }
    }

    private void read(Node node, Position position) {
        var experience = position.experience;
        switch (Dialect.name(node)) {
            case "PositionTitle" -> experience.position = title(experience.position, node);
            case "JobCategoryCode" -> experience.position = Occupations.read(experience.position, node);
            case "EmploymentPeriod" -> position.period.read(node);
            case "Description" -> experience.description = Values.prose(experience.description, node);
            case "City" -> {
                position.cityAt = node.path();
                position.city = Values.text(position.city, node);
            }
            case "Country" -> {
                position.countryAt = node.path();
                position.country = Values.country(position.country, node);
            }
            default -> {}
        }
    }

    /** {@code @languageID} holds the ESCO occupation where {@code @typeCode} is {@code URI}. */
    private Term title(Term kept, Node node) {
        node.attribute("typeCode");
        var uri = node.attribute("languageID");
        boolean occupation = uri != null && uri.contains("/esco/");
        if (uri != null && !occupation) losses.add(node.path() + "/@languageID", Loss.Reason.NO_PLACE);
        var label = Values.text(kept == null ? null : kept.label().orElse(null), node);
        return Values.with(kept, occupation ? Code.of(CodeSystem.ESCO_OCCUPATION, uri) : null, label);
    }

    private void addTo(List<Experience> experience) {
        if (positions.isEmpty()) positions.add(new Position());
        for (var position : positions) {
            var draft = position.experience;
            var held = position.period.isEmpty() ? period : position.period;
            draft.period = held.done();
            draft.url = link;
            OrganisationReader.copy(employer, draft.organisation);
            place(position, draft.organisation);
            boolean empty = draft.organisation.isEmpty() && draft.position == null && draft.description == null;
            if (!empty || !held.isEmpty() || link != null) experience.add(draft.done());
        }
    }

    /**
     * The place of the position is that of the employer where none is known, and otherwise lost unless it repeats it.
     */
    private void place(Position position, Organisation.Draft organisation) {
        var address = organisation.address;
        boolean unknown = address.isEmpty();
        if (position.city != null) {
            if (unknown) address.city = position.city;
            else if (!position.city.equals(address.city)) losses.add(position.cityAt, Loss.Reason.NO_PLACE);
        }
        if (position.country != null) {
            if (unknown) address.country = position.country;
            else if (!sameCode(position.country, address.country)) losses.add(position.countryAt, Loss.Reason.NO_PLACE);
        }
    }

    private static boolean sameCode(Term one, Term other) {
        return other != null && Objects.equals(one.codes(), other.codes());
    }
}
