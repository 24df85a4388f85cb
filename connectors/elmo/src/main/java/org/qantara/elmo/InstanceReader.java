package org.qantara.elmo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.Award;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.LearningUnit;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Term;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Eqf;
import org.qantara.parsing.Languages;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads how somebody did. */
final class InstanceReader {
    static final String EQF = "EQF";
    /** Type of the id that the award itself has, which stands in its first unit. */
    static final String AWARD = "award";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

    private final LearningUnit.Draft unit;
    private final LossReport losses;
    /** What this is the award of; {@code null} if it is of none. */
    private final Award.Draft award;

    private final List<Code> levels = new ArrayList<>();
    private String levelLabel;
    private PartialDate from;
    private PartialDate to;

    InstanceReader(LearningUnit.Draft unit, LossReport losses, Award.Draft award) {
        this.unit = unit;
        this.losses = losses;
        this.award = award;
    }

    void read(Node node) {
        node.fields(this::field, "identifier", "credit", "level");
        unit.period = Period.of(from, to, false);
        if (!levels.isEmpty() || levelLabel != null) unit.level = new Term(levels, Optional.ofNullable(levelLabel));
    }

    private void field(Node field) {
        switch (field.name()) {
            case "identifier" -> identifier(field);
            case "start" -> from = Dates.read(field);
            case "date" -> to = Dates.read(field);
            case "status" -> unit.status = status(field);
            case "resultLabel" -> unit.grade = field.textOrNull();
            case "credit" -> credit(field);
            case "level" -> level(field);
            case "languageOfInstruction" -> language(field);
            case "engagementHours" -> unit.hours = number(field);
            default -> {}
        }
    }

    /** Only the id of the award has a place. */
    private void identifier(Node field) {
        var at = field.path();
        var type = field.attribute("type");
        if (award == null || !AWARD.equals(type) || award.id != null) {
            if (type != null) losses.add(at + "/@type", Loss.Reason.NO_PLACE);
            field.lost(Loss.Reason.NO_PLACE);
        } else award.id = field.textOrNull();
    }

    private static LearningUnit.Status status(Node field) {
        return switch (field.text()) {
            case "passed" -> LearningUnit.Status.PASSED;
            case "failed" -> LearningUnit.Status.FAILED;
            case "in-progress" -> LearningUnit.Status.IN_PROGRESS;
            case "" -> null;
            default -> {
                field.lost(Loss.Reason.UNKNOWN_CODE);
                yield null;
            }
        };
    }

    private void credit(Node node) {
        if (node.number() > 1) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return;
        }
        node.fields(field -> {
            switch (field.name()) {
                case "scheme" -> unit.creditScheme = field.textOrNull();
                case "value" -> unit.credits = number(field);
                default -> {}
            }
        });
    }

    /** Levels in several frameworks are codes of one term; the first description is its label. */
    private void level(Node node) {
        var read = new String[2];
        var typeAt = new String[1];
        node.fields(field -> {
            switch (field.name()) {
                case "type" -> {
                    typeAt[0] = field.path();
                    read[0] = field.textOrNull();
                }
                case "value" -> read[1] = field.textOrNull();
                case "description" -> {
                    if (levelLabel == null) levelLabel = field.textOrNull();
                    else field.lost(Loss.Reason.ONLY_FIRST_KEPT);
                }
                default -> {}
            }
        });
        if (read[1] != null) levels.add(code(read[0], read[1]));
        else if (read[0] != null) losses.add(typeAt[0], Loss.Reason.NO_PLACE);
    }

    private static Code code(String type, String value) {
        var level = EQF.equalsIgnoreCase(type) ? Eqf.level(value) : null;
        return level == null ? Code.of(type == null ? "level" : type, value) : Code.of(CodeSystem.EQF, level);
    }

    private void language(Node field) {
        var at = field.path();
        var text = field.text();
        if (text.isEmpty()) return;
        var code = Languages.code(text);
        if (code == null) losses.add(at, Loss.Reason.UNKNOWN_CODE);
        else if (Languages.saysMore(text)) losses.add(at, Loss.Reason.LESS_PRECISE);
        unit.languages.add(code == null ? Term.labelled(text) : Term.of(CodeSystem.LANGUAGE, code));
    }

    private static BigDecimal number(Node field) {
        var text = field.text();
        if (NUMBER.matcher(text).matches()) return new BigDecimal(text);
        if (!text.isEmpty()) field.lost(Loss.Reason.UNREADABLE);
        return null;
    }
}
