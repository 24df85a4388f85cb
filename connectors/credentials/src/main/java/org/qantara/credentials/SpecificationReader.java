package org.qantara.credentials;

import java.util.Optional;
import org.qantara.model.LearningUnit;
import org.qantara.model.Term;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Reads what a claim is measured by (ELM: LearningAchievementSpecification, Qualification). */
final class SpecificationReader {
    private final LearningUnit.Draft unit;

    SpecificationReader(LearningUnit.Draft unit) {
        this.unit = unit;
    }

    void read(Node node) {
        node.fields(this::field, "learningOutcome", "language", "identifier");
    }

    private void field(Node field) {
        switch (field.name()) {
            case "id", "type" -> field.ignore();
            case "title" -> title(field);
            case "identifier" -> Identifiers.external(field, null).ifPresent(unit.identifiers::add);
            case "eqfLevel", "EQFLevel" -> unit.level = once(field, unit.level);
            case "nqfLevel", "NQFLevel" -> unit.level = once(field, unit.level);
            case "iscedFCode", "ISCEDFCode", "thematicArea" -> unit.field = once(field, unit.field);
            case "learningOutcome" -> outcome(field, unit);
            case "creditPoint" -> Quantities.credits(field, unit);
            case "volumeOfLearning" -> hours(field);
            case "language" -> Optional.ofNullable(Concepts.language(field)).ifPresent(unit.languages::add);
            default -> {}
        }
    }

    /** What the claim is called comes before what it is measured by. */
    private void title(Node field) {
        if (unit.titles.isEmpty()) unit.titles.addAll(Texts.all(field));
        else field.lost(Loss.Reason.NO_PLACE);
    }

    private void hours(Node field) {
        if (unit.hours == null) unit.hours = Quantities.hours(field);
        else field.lost(Loss.Reason.ONLY_FIRST_KEPT);
    }

    private static Term once(Node field, Term had) {
        if (had == null) return Concepts.term(field);
        field.lost(Loss.Reason.ONLY_FIRST_KEPT);
        return had;
    }

    /** A skill for each ESCO skill that is named, and one for the outcome by its own title. */
    static void outcome(Node node, LearningUnit.Draft unit) {
        node.fields(
                field -> {
                    switch (field.name()) {
                        case "id", "type" -> field.ignore();
                        case "title" ->
                            Term.ofNullable(null, Texts.first(field)).ifPresent(unit.skills::add);
                        case "relatedESCOSkill", "relatedSkill" ->
                            Optional.ofNullable(Concepts.term(field)).ifPresent(unit.skills::add);
                        default -> {}
                    }
                },
                "relatedESCOSkill",
                "relatedSkill");
    }
}
