package org.qantara.ewp;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Confidence;
import org.qantara.model.LanguageRequirement;
import org.qantara.model.MobilityCondition;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Ref;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Eqf;
import org.qantara.parsing.Languages;
import org.qantara.parsing.Place;

/** Writes what is agreed for one kind of mobility in one direction. */
final class ConditionWriter {
    private static final Pattern FIELD = Pattern.compile("[0-9]{4}");

    private final MobilityCondition condition;
    private final MobilityKind.Coded coded;
    private final Out out;
    private final Place said;

    ConditionWriter(MobilityCondition condition, MobilityKind.Coded coded, Out out, Place said) {
        this.condition = condition;
        this.coded = coded;
        this.out = out;
        this.said = said;
    }

    void write() {
        out.begin(coded.kind().element());
        var kind = condition.mobility().orElseThrow().codes().get(coded.index());
        coded(kind, said.at("mobility").at("codes").item(coded.index()));
        hei("sending-hei-id", condition.sending(), "sending");
        hei("receiving-hei-id", condition.receiving(), "receiving");
        period(condition.period(), said.at("period"));
        perYear();
        languages();
        for (int i = 0; i < condition.fields().size(); i++)
            field(condition.fields().get(i), said.at("fields").item(i));
        condition.remarks().ifPresent(this::remarks);
        if (coded.kind().isOfStudents()) ofStudents();
        out.end();
    }

    private void hei(String name, Optional<Ref> hei, String component) {
        var id = hei.filter(ref -> ref.scheme().filter(Hei.SCHAC::equals).isPresent())
                .orElseThrow(() -> Api.notWritable("/conditions/" + component));
        out.text(name, Optional.of(id.id()), said.at(component).at("id"));
        said.at(component).at("scheme").whole();
    }

    /** A year alone is the one that the first academic year begins in, or the last ends in. */
    private void period(Period period, Place place) {
        var first = period.from().map(from -> AcademicYear.of(from).orElse(new AcademicYear(from.year())));
        var last = period.to().map(to -> AcademicYear.of(to).orElse(new AcademicYear(to.year() - 1)));
        year("receiving-first-academic-year-id", first, period.from(), "from", place);
        year("receiving-last-academic-year-id", last, period.to(), "to", place);
    }

    private void year(String name, Optional<AcademicYear> year, Optional<PartialDate> date, String at, Place place) {
        out.leaf(
                name,
                year.filter(AcademicYear::isWritable)
                        .orElseThrow(() -> Api.notWritable("/conditions/period/" + at))
                        .toString());
        if (date.orElseThrow() instanceof PartialDate.OfYear) place.at(at).whole();
        else place.at(at).lessPrecise();
    }

    private void perYear() {
        var count = condition.perYear().filter(people -> people > 0);
        if (count.isEmpty()) throw Api.notWritable("/conditions/perYear");
        out.text("mobilities-per-year", count.map(String::valueOf), said.at("perYear"));
    }

    private void languages() {
        boolean written = false;
        for (int i = 0; i < condition.languages().size(); i++)
            written |=
                    language(condition.languages().get(i), said.at("languages").item(i));
        if (!written && coded.kind().demandsLanguages()) throw Api.notWritable("/conditions/languages");
    }

    private boolean language(LanguageRequirement requirement, Place place) {
        var codes = requirement.language().codes();
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (!code.system().equals(CodeSystem.LANGUAGE) || !code.value().equals(Languages.code(code.value())))
                continue;
            out.begin("recommended-language-skill");
            out.leaf("language", code.value());
            coded(code, place.at("language").at("codes").item(i));
            out.text("cefr-level", requirement.level().map(Enum::name), place.at("level"));
            out.end();
            return true;
        }
        return false;
    }

    /** Four digits are a detailed field; the standard knows no other. */
    private void field(Term field, Place place) {
        for (int i = 0; i < field.codes().size(); i++) {
            var code = field.codes().get(i);
            if (!code.system().equals(CodeSystem.ISCED_FIELD)
                    || !FIELD.matcher(code.value()).matches()) continue;
            out.begin("subject-area");
            out.leaf("isced-f-code", code.value());
            coded(code, place.at("codes").item(i));
            out.text("isced-clarification", field.label(), place.at("label"));
            out.end();
            return;
        }
    }

    private void remarks(Text remarks) {
        var place = said.at("remarks");
        out.text("other-info-terms", Optional.of(remarks.value()), place.at("value"));
        if (remarks.format() == Text.Format.PLAIN) place.at("format").whole();
        else place.at("format").lessPrecise();
    }

    private void ofStudents() {
        out.text(
                "total-months-per-year",
                condition.months().filter(ConditionWriter::isShort).map(BigDecimal::toPlainString),
                said.at("months"));
        if (condition.blended().isEmpty()) throw Api.notWritable("/conditions/blended");
        out.text("blended", condition.blended().map(String::valueOf), said.at("blended"));
        for (int i = 0; i < condition.levels().size(); i++)
            level(condition.levels().get(i).codes(), said.at("levels").item(i));
    }

    private static boolean isShort(BigDecimal months) {
        return months.signum() > 0 && months.stripTrailingZeros().scale() <= 2;
    }

    private void level(List<Code> codes, Place place) {
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (!code.system().equals(CodeSystem.EQF) || !code.value().equals(Eqf.level(code.value()))) continue;
            out.leaf("eqf-level", code.value());
            coded(code, place.at("codes").item(i));
            return;
        }
    }

    /** How sure a code is cannot be said. */
    private static void coded(Code code, Place place) {
        place.at("value").whole();
        place.at("system").whole();
        if (code.confidence() == Confidence.EXACT) place.at("confidence").whole();
    }
}
