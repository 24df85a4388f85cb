package org.qantara.hrxml;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Cefr;
import org.qantara.model.LanguageSkill;

/** Writes {@code PersonQualifications}: languages, then skills. */
final class QualificationsWriter {
    private final Out out;

    QualificationsWriter(Out out) {
        this.out = out;
    }

    void write(List<LanguageSkill> languages, SkillWriter skills) {
        boolean any = languages.stream().anyMatch(this::isCompetency) || skills.anyQualification();
        if (any) out.begin("PersonQualifications");
        skills.summary();
        for (boolean motherTongues : new boolean[] {true, false})
            for (int i = 0; i < languages.size(); i++)
                if (languages.get(i).motherTongue() == motherTongues)
                    language(Out.numbered("/languages", i), languages.get(i));
        skills.competencies();
        if (any) out.end();
    }

    /** A mother tongue without levels stands in the person alone. */
    private boolean isCompetency(LanguageSkill language) {
        return isWritable(language) && (!language.motherTongue() || hasLevels(language) || hasNameOfItsOwn(language));
    }

    private boolean isWritable(LanguageSkill language) {
        return Codes.language(language.language(), out.dialect).isPresent()
                || (out.isEuropass() && language.language().label().isPresent());
    }

    private boolean hasNameOfItsOwn(LanguageSkill language) {
        return Codes.language(language.language(), out.dialect).isPresent()
                && language.language().label().isPresent();
    }

    private static boolean hasLevels(LanguageSkill language) {
        return language.listening().isPresent()
                || language.reading().isPresent()
                || language.spokenInteraction().isPresent()
                || language.spokenProduction().isPresent()
                || language.writing().isPresent()
                || cefr(language).isPresent();
    }

    private void language(String at, LanguageSkill language) {
        if (!isWritable(language)) {
            out.lost(at, language);
            return;
        }
        var code = Codes.language(language.language(), out.dialect);
        if (isCompetency(language)) competency(language);
        out.lostCodesBut(at + "/language", language.language(), code.stream().toList());
        if (cefr(language).isEmpty()) out.lost(at + "/fluency", language.fluency());
        out.lost(at + "/certificates", language.certificates());
    }

    private void competency(LanguageSkill language) {
        var term = language.language();
        var code = Codes.language(term, out.dialect);
        out.begin("PersonCompetency");
        out.begin("CompetencyID");
        if (out.isEuropass()) out.attribute("schemeName", code.isPresent() ? "NORMAL" : "FREE_TEXT");
        out.text(code.map(c -> Codes.languageCode(c.value(), out.dialect))
                .orElseGet(() -> term.label().orElse("")));
        out.end();
        out.leaf("hr:TaxonomyID", "language");
        if (code.isPresent()) out.leaf("hr:CompetencyName", term.label());
        cefr(language).ifPresent(level -> {
            out.begin("hr:ProficiencyLevel");
            out.leaf("hr:ScoreText", level.name());
            out.end();
        });
        dimension("CEF-Understanding-Listening", language.listening());
        dimension("CEF-Understanding-Reading", language.reading());
        dimension("CEF-Speaking-Interaction", language.spokenInteraction());
        dimension("CEF-Speaking-Production", language.spokenProduction());
        dimension("CEF-Writing-Production", language.writing());
        out.end();
    }

    /** The level of proficiency in a language is one of the CEFR or nothing. */
    private static Optional<Cefr> cefr(LanguageSkill language) {
        return language.fluency().map(Values::cefr);
    }

    private void dimension(String type, Optional<Cefr> level) {
        if (level.isEmpty()) return;
        out.begin("eures:CompetencyDimension");
        out.leaf("hr:CompetencyDimensionTypeCode", type);
        out.begin("eures:Score");
        out.leaf("hr:ScoreText", level.get().name());
        out.end();
        out.end();
    }
}
