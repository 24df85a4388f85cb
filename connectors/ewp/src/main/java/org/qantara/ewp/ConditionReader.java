package org.qantara.ewp;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.Cefr;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.LanguageRequirement;
import org.qantara.model.MobilityCondition;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Ref;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Eqf;
import org.qantara.parsing.Languages;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads what is agreed for one kind of mobility in one direction (iias 7: …-mobility-spec). */
final class ConditionReader {
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");

    private final MobilityCondition.Draft draft = new MobilityCondition.Draft();
    private final LossReport losses;
    private PartialDate from;
    private PartialDate to;

    ConditionReader(MobilityKind kind, LossReport losses) {
        this.losses = losses;
        draft.mobility = kind.term();
    }

    MobilityCondition read(Node spec) {
        spec.fields(
                this::field,
                "sending-contact",
                "receiving-contact",
                "receiving-academic-year-id",
                "recommended-language-skill",
                "subject-area",
                "eqf-level");
        draft.period = Period.of(from, to, false);
        return draft.done();
    }

    private void field(Node field) {
        switch (field.name()) {
            case "sending-hei-id" -> draft.sending = hei(field);
            case "receiving-hei-id" -> draft.receiving = hei(field);
            case "receiving-first-academic-year-id" -> from = year(field, 0);
            case "receiving-last-academic-year-id" -> to = year(field, 1);
            case "mobilities-per-year" -> draft.perYear = count(field);
            case "recommended-language-skill" -> language(field);
            case "subject-area" -> subject(field);
            case "other-info-terms" -> draft.remarks = prose(field);
            case "total-months-per-year" -> draft.months = decimal(field);
            case "blended" -> draft.blended = Flag.read(field);
            case "eqf-level" -> level(field);
            default -> {}
        }
    }

    private static Ref hei(Node field) {
        var id = field.textOrNull();
        return id == null ? null : Ref.of(Hei.SCHAC, id);
    }

    /** An academic year by the year it begins in, or the one it ends in. */
    private static PartialDate year(Node field, int later) {
        var text = field.text();
        if (text.isEmpty()) return null;
        var year = AcademicYear.parse(text);
        if (year.isEmpty()) field.lost(Loss.Reason.UNREADABLE);
        return year.filter(AcademicYear::isWritable)
                .map(it -> PartialDate.of(it.first() + later))
                .orElse(null);
    }

    private static Integer count(Node field) {
        var text = field.text();
        if (COUNT.matcher(text).matches()) return Integer.valueOf(text);
        if (!text.isEmpty()) field.lost(Loss.Reason.UNREADABLE);
        return null;
    }

    private static BigDecimal decimal(Node field) {
        var text = field.text();
        if (DECIMAL.matcher(text).matches()) return new BigDecimal(text);
        if (!text.isEmpty()) field.lost(Loss.Reason.UNREADABLE);
        return null;
    }

    private static Text prose(Node field) {
        var text = field.textOrNull();
        return text == null ? null : Text.plain(text);
    }

    private void level(Node field) {
        var text = field.text();
        var level = Eqf.level(text);
        if (level != null) draft.levels.add(Term.of(CodeSystem.EQF, level));
        else if (!text.isEmpty()) field.lost(Loss.Reason.UNKNOWN_CODE);
    }

    /** What a level is for, a subject alone, has no place. */
    private void language(Node node) {
        var read = new Object() {
            Term language;
            Cefr level;
            String words;
        };
        node.fields(field -> {
            switch (field.name()) {
                case "language" -> read.language = language(field, losses);
                case "cefr-level" -> {
                    var text = field.text();
                    read.level = cefr(text);
                    if (read.level == null && !text.isEmpty()) read.words = text;
                }
                default -> {}
            }
        });
        if (read.language != null)
            draft.languages.add(new LanguageRequirement(
                    read.language, Optional.ofNullable(read.level), Optional.ofNullable(read.words)));
        else if (read.level != null || read.words != null) losses.add(node.path(), Loss.Reason.NO_PLACE);
    }

    private static Term language(Node field, LossReport losses) {
        var text = field.text();
        if (text.isEmpty()) return null;
        var code = Languages.code(text);
        if (code == null) {
            field.lost(Loss.Reason.UNKNOWN_CODE);
            return Term.labelled(text);
        }
        if (Languages.saysMore(text)) losses.add(field.path(), Loss.Reason.LESS_PRECISE);
        return Term.of(CodeSystem.LANGUAGE, code);
    }

    private static Cefr cefr(String text) {
        for (var level : Cefr.values()) if (level.name().equals(text)) return level;
        return null;
    }

    /** The clarification is the words for the code. */
    private void subject(Node node) {
        var read = new String[2];
        node.fields(field -> {
            switch (field.name()) {
                case "isced-f-code" -> read[0] = field.textOrNull();
                case "isced-clarification" -> read[1] = field.textOrNull();
                default -> {}
            }
        });
        var code = read[0] == null ? null : Code.of(CodeSystem.ISCED_FIELD, read[0]);
        Term.ofNullable(code, read[1]).ifPresent(draft.fields::add);
    }
}
