package org.qantara.elmo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Award;
import org.qantara.model.CodeSystem;
import org.qantara.model.LearningUnit;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Place;

/** Writes what was learnt; the first specification says what the award itself is, too. */
final class SpecificationWriter {
    private static final Set<String> TYPES = Set.of("Degree Programme", "Module", "Course", "Class");
    private static final Set<String> DOCUMENT_TYPES = Set.of("Diploma", "Certificate", "Enrolment", "Admission");

    private final Award award;
    private final Out out;
    private final Place said;
    private boolean awardWritten;

    SpecificationWriter(Award award, Out out, Place said) {
        this.award = award;
        this.out = out;
        this.said = said;
    }

    void write(Outline.Branch branch) {
        boolean ofAward = !awardWritten;
        awardWritten = true;
        var unit = branch.unit().map(award.units()::get);
        var place = branch.unit().map(said.at("units")::item).orElseGet(Place::ofRecord);
        out.begin("learningOpportunitySpecification");
        identifiers(unit, branch.number(), place);
        titles(unit, place, ofAward);
        unit.flatMap(LearningUnit::type)
                .ifPresent(type -> listed("type", type, SpecificationReader.TYPE, TYPES, place.at("type")));
        var field = new Both<>(unit.flatMap(LearningUnit::field), place, award.field(), said, "field", ofAward);
        field.value().ifPresent(term -> field(term, field.places()));
        if (ofAward) out.text("url", award.url(), said.at("url"));
        descriptions(unit, place, ofAward);
        if (ofAward && out.version == Version.V2)
            award.credentialKind()
                    .ifPresent(kind -> listed(
                            "documentType",
                            kind,
                            SpecificationReader.DOCUMENT_TYPE,
                            DOCUMENT_TYPES,
                            said.at("credentialKind")));
        out.begin("specifies");
        new InstanceWriter(unit, place, out).write(ofAward ? Optional.of(award) : Optional.empty(), said);
        out.end();
        for (var part : branch.parts()) {
            out.begin("hasPart");
            write(part);
            out.end();
        }
        out.end();
    }

    /** Version 2 demands one. */
    private void identifiers(Optional<LearningUnit> unit, String number, Place place) {
        var ids = unit.map(LearningUnit::identifiers).orElse(List.of());
        for (int i = 0; i < ids.size(); i++) {
            out.with(
                    "identifier",
                    "type",
                    ids.get(i).scheme().orElse(Identified.OTHER),
                    ids.get(i).value());
            place.at("identifiers").item(i).whole();
        }
        if (ids.isEmpty() && out.version == Version.V2)
            out.with("identifier", "type", SpecificationReader.OUTLINE, number);
    }

    private void titles(Optional<LearningUnit> unit, Place place, boolean ofAward) {
        var titles = ofAward ? award.titles() : unit.map(LearningUnit::titles).orElse(List.of());
        var places = new ArrayList<Place>();
        if (ofAward) places.add(said.at("titles"));
        if (unit.isPresent()) places.add(place.at("titles"));
        out.texts("title", titles, places);
        if (titles.isEmpty()) out.demanded("title", "");
    }

    private void listed(String name, Term term, String system, Set<String> known, Place place) {
        for (int i = 0; i < term.codes().size(); i++) {
            var code = term.codes().get(i);
            if (!code.system().equals(system) || !known.contains(code.value())) continue;
            out.leaf(name, code.value());
            Out.said(code, i, place);
            return;
        }
    }

    private void field(Term field, Place... places) {
        code("subjectArea", field, SpecificationReader.SUBJECT_AREA, places);
        code("iscedCode", field, CodeSystem.ISCED_FIELD, places);
    }

    private void code(String name, Term term, String system, Place... places) {
        for (int i = 0; i < term.codes().size(); i++) {
            var code = term.codes().get(i);
            if (!code.system().equals(system)) continue;
            out.leaf(name, code.value());
            Out.said(code, i, places);
            return;
        }
    }

    /** First all that are plain, then all that are HTML. */
    private void descriptions(Optional<LearningUnit> unit, Place place, boolean ofAward) {
        var own = unit.flatMap(LearningUnit::description);
        for (var format : Text.Format.values()) {
            var name = format == Text.Format.PLAIN ? "description" : "descriptionHtml";
            for (int i = 0; ofAward && i < award.descriptions().size(); i++) {
                var text = award.descriptions().get(i);
                if (text.format() == format)
                    described(name, text, said.at("descriptions").item(i));
            }
            own.filter(text -> text.format() == format).ifPresent(text -> {
                if (!ofAward || !award.descriptions().contains(text)) described(name, text, place.at("description"));
                else place.at("description").whole();
            });
        }
    }

    private void described(String name, Text text, Place place) {
        out.text(name, text, place);
        place.at("format").whole();
    }

    /**
     * What a unit says, and the award if the unit is its first: written once for both if they say the same.
     *
     * @param <T> of what is said
     */
    record Both<T>(Optional<T> value, Place... places) {
        Both(Optional<T> ofUnit, Place unit, Optional<T> ofAward, Place award, String component, boolean isFirst) {
            this(
                    isFirst ? ofUnit.or(() -> ofAward) : ofUnit,
                    places(ofUnit, unit, isFirst ? ofAward : Optional.empty(), award, component));
        }

        private static <T> Place[] places(
                Optional<T> ofUnit, Place unit, Optional<T> ofAward, Place award, String component) {
            var places = new ArrayList<Place>();
            if (ofUnit.isPresent()) places.add(unit.at(component));
            if (ofAward.isPresent() && (ofUnit.isEmpty() || ofUnit.equals(ofAward))) places.add(award.at(component));
            return places.toArray(Place[]::new);
        }
    }
}
