package org.qantara.credentials;

import java.util.Optional;
import org.qantara.model.LearningUnit;
import org.qantara.model.Term;
import org.qantara.parsing.Node;

/** Reads what a claim is measured by (ELM: LearningAchievementSpecification, Qualification). */
final class SpecificationReader {
    private final LearningUnit.Draft unit;
    private final Measured measured;

    SpecificationReader(LearningUnit.Draft unit, Measured measured) {
        this.unit = unit;
        this.measured = measured;
    }

    void read(Node node) {
        node.fields(this::field, "learningOutcome", "language", "identifier");
    }

    private void field(Node field) {
        switch (field.name()) {
            case "id", "type" -> field.ignore();
            case "title" -> measured.titles.read(Measured.ELSE, field, Texts::some);
            case "identifier" -> Identifiers.external(field, null).ifPresent(unit.identifiers::add);
            case "eqfLevel", "EQFLevel" -> measured.level.read(Measured.FIRST, field, Concepts::term);
            case "nqfLevel", "NQFLevel" -> measured.level.read(Measured.ELSE, field, Concepts::term);
            case "iscedFCode", "ISCEDFCode" -> measured.field.read(Measured.FIRST, field, Concepts::term);
            case "thematicArea" -> measured.field.read(Measured.ELSE, field, Concepts::term);
            case "learningOutcome" -> outcome(field, unit);
            case "creditPoint" -> measured.credits.read(Measured.ELSE, field, Credits::read);
            case "volumeOfLearning" -> measured.hours.read(Measured.ELSE, field, Quantities::hours);
            case "language" -> Optional.ofNullable(Concepts.language(field)).ifPresent(unit.languages::add);
            default -> {}
        }
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
