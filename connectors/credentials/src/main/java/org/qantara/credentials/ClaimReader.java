package org.qantara.credentials;

import java.util.List;
import org.qantara.model.LearningUnit;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Term;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/**
 * Reads what the person is said to have done or reached, with its parts, as an outline of units (ELM:
 * LearningAchievement, LearningActivity, LearningAssessment).
 */
final class ClaimReader {
    private final List<LearningUnit.Draft> units;
    private final Awarding awarding;
    private int tops;

    ClaimReader(List<LearningUnit.Draft> units, Awarding awarding) {
        this.units = units;
        this.awarding = awarding;
    }

    /** A claim, which is no part of another. */
    void top(Node node) {
        read(node, Integer.toString(++tops));
    }

    private void read(Node node, String number) {
        var unit = new LearningUnit.Draft();
        unit.number = number;
        units.add(unit);
        new Claim(unit).read(node);
    }

    /** One claim while it is read. */
    private final class Claim {
        private final LearningUnit.Draft unit;
        private PartialDate from;
        private PartialDate to;
        private int parts;

        Claim(LearningUnit.Draft unit) {
            this.unit = unit;
        }

        void read(Node node) {
            node.fields(this::field, "identifier", "hasPart", "influencedBy", "learningOutcome", "provenBy");
            unit.period = Period.of(from, to, false);
        }

        private void field(Node field) {
            switch (field.name()) {
                case "id" -> field.ignore();
                case "type" -> unit.type = Term.ofNullable(null, field.text()).orElse(null);
                case "title" -> unit.titles.addAll(Texts.all(field));
                case "description" -> description(field);
                case "identifier" -> Identifiers.external(field, null).ifPresent(unit.identifiers::add);
                case "awardedBy" -> awarding.process(field);
                case "provenBy" -> proven(field);
                case "specifiedBy" -> new SpecificationReader(unit).read(field);
                case "learningOutcome" -> SpecificationReader.outcome(field, unit);
                case "creditReceived" -> Quantities.credits(field, unit);
                case "temporal" -> field.fields(this::period);
                case "startDate", "endDate" -> period(field);
                case "workload" -> unit.hours = Quantities.hours(field);
                case "hasPart", "influencedBy" -> ClaimReader.this.read(field, unit.number + "." + ++parts);
                default -> {}
            }
        }

        private void description(Node field) {
            var texts = Texts.all(field);
            if (texts.isEmpty()) return;
            unit.description = texts.getFirst();
            if (texts.size() > 1) field.lost(Loss.Reason.ONLY_FIRST_KEPT);
        }

        private void period(Node field) {
            switch (field.name()) {
                case "startDate" -> from = Dates.read(field);
                case "endDate" -> to = Dates.read(field);
                case "id", "type" -> field.ignore();
                default -> {}
            }
        }

        /** Only the result of an assessment has a place. */
        private void proven(Node node) {
            node.fields(field -> {
                switch (field.name()) {
                    case "grade" -> grade(field);
                    case "id", "type" -> field.ignore();
                    default -> {}
                }
            });
        }

        private void grade(Node node) {
            var alone = Fields.orText(node, field -> {
                switch (field.name()) {
                    case "noteLiteral" -> result(field);
                    case "id", "type" -> field.ignore();
                    default -> {}
                }
            });
            if (!alone.isEmpty() && unit.grade == null) unit.grade = alone;
            else if (!alone.isEmpty()) node.lost(Loss.Reason.ONLY_FIRST_KEPT);
        }

        private void result(Node field) {
            if (unit.grade == null) unit.grade = Texts.first(field);
            else field.lost(Loss.Reason.ONLY_FIRST_KEPT);
        }
    }
}
