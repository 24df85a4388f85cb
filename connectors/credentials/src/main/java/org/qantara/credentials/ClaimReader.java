package org.qantara.credentials;

import java.util.List;
import org.qantara.model.LearningUnit;
import org.qantara.model.Term;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/**
 * Reads what the person is said to have done or reached, with its parts, as an outline of units (ELM:
 * LearningAchievement, LearningActivity, LearningAssessment).
 */
final class ClaimReader {
    private final List<LearningUnit.Draft> units;
    private final Awarding awarding;
    private final LossReport report;
    private int tops;

    ClaimReader(List<LearningUnit.Draft> units, Awarding awarding, LossReport report) {
        this.units = units;
        this.awarding = awarding;
        this.report = report;
    }

    /** A claim, which is no part of another. */
    void top(Node node) {
        read(node, Integer.toString(++tops), 0);
    }

    private void read(Node node, String number, int depth) {
        var unit = new LearningUnit.Draft();
        unit.number = number;
        units.add(unit);
        new Claim(unit, depth).read(node);
    }

    /** One claim while it is read. */
    private final class Claim {
        private final LearningUnit.Draft unit;
        private final Measured measured = new Measured();
        private final int depth;
        private int parts;

        Claim(LearningUnit.Draft unit, int depth) {
            this.unit = unit;
            this.depth = depth;
        }

        void read(Node node) {
            node.fields(this::field, "identifier", "hasPart", "influencedBy", "learningOutcome", "provenBy");
            measured.into(unit, report);
        }

        private void field(Node field) {
            switch (field.name()) {
                case "id" -> field.ignore();
                case "type" -> unit.type = Term.ofNullable(null, field.text()).orElse(null);
                case "title" -> measured.titles.read(Measured.FIRST, field, Texts::some);
                case "description" -> description(field);
                case "identifier" -> Identifiers.external(field, null).ifPresent(unit.identifiers::add);
                case "awardedBy" -> awarding.process(field, depth);
                case "provenBy" -> proven(field);
                case "specifiedBy" -> new SpecificationReader(unit, measured).read(field);
                case "learningOutcome" -> SpecificationReader.outcome(field, unit);
                case "creditReceived" -> measured.credits.read(Measured.FIRST, field, Credits::read);
                case "temporal" -> field.fields(it -> period(it, Measured.FIRST));
                case "startDate", "endDate" -> period(field, Measured.ELSE);
                case "workload" -> measured.hours.read(Measured.FIRST, field, Quantities::hours);
                case "hasPart", "influencedBy" -> ClaimReader.this.read(field, unit.number + "." + ++parts, depth + 1);
                default -> {}
            }
        }

        private void description(Node field) {
            var texts = Texts.all(field);
            if (texts.isEmpty()) return;
            unit.description = texts.getFirst();
            if (texts.size() > 1) field.lost(Loss.Reason.ONLY_FIRST_KEPT);
        }

        private void period(Node field, int rank) {
            switch (field.name()) {
                case "startDate" -> measured.from.read(rank, field, Dates::read);
                case "endDate" -> measured.to.read(rank, field, Dates::read);
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
