package org.qantara.europass;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Cefr;
import org.qantara.model.Certificate;
import org.qantara.model.CodeSystem;
import org.qantara.model.LanguageSkill;
import org.qantara.model.Term;
import org.qantara.parsing.DocumentWriter;
import org.qantara.spi.Loss;

/** Writes mother tongues and foreign languages. */
final class LanguageWriter {
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private final ValueWriter values;
    private final Report report;
    private final DocumentWriter out;

    LanguageWriter(ValueWriter values) {
        this.values = values;
        this.report = values.report;
        this.out = values.out;
    }

    void linguistic(List<LanguageSkill> languages) {
        out.begin("Linguistic");
        values.dialect.list("MotherTongue");
        for (int i = 0; i < languages.size(); i++)
            if (languages.get(i).motherTongue()) motherTongue(languages.get(i), Report.item("/languages", i));
        values.dialect.endList();
        values.dialect.list("ForeignLanguage");
        for (int i = 0; i < languages.size(); i++)
            if (!languages.get(i).motherTongue()) foreignLanguage(languages.get(i), Report.item("/languages", i));
        values.dialect.endList();
        out.end();
    }

    private void motherTongue(LanguageSkill language, String at) {
        out.begin("MotherTongue");
        description(language, at);
        out.end();
        report.lost(at + "/listening", language.listening());
        report.lost(at + "/reading", language.reading());
        report.lost(at + "/spokenInteraction", language.spokenInteraction());
        report.lost(at + "/spokenProduction", language.spokenProduction());
        report.lost(at + "/writing", language.writing());
        report.lost(at + "/fluency", language.fluency());
        report.lost(at + "/certificates", language.certificates());
    }

    private void foreignLanguage(LanguageSkill language, String at) {
        out.begin("ForeignLanguage");
        description(language, at);
        out.begin("ProficiencyLevel");
        out.leaf("Listening", language.listening().map(Cefr::name));
        out.leaf("Reading", language.reading().map(Cefr::name));
        out.leaf("SpokenInteraction", language.spokenInteraction().map(Cefr::name));
        out.leaf("SpokenProduction", language.spokenProduction().map(Cefr::name));
        out.leaf("Writing", language.writing().map(Cefr::name));
        out.end();
        values.dialect.list("VerifiedBy", "Certificate");
        for (int i = 0; i < language.certificates().size(); i++)
            certificate(language.certificates().get(i), Report.item(at + "/certificates", i));
        values.dialect.endList();
        out.end();
        report.lost(at + "/fluency", language.fluency());
    }

    private void description(LanguageSkill language, String at) {
        values.term(
                "Description",
                labelled(language.language()),
                CodeSystem.LANGUAGE,
                code -> isListed(code, language.motherTongue()) ? code : null,
                at + "/language");
    }

    private static boolean isListed(String code, boolean motherTongue) {
        return TWO_LETTERS.contains(code) || (!motherTongue && Codes.MORE_LANGUAGES.contains(code));
    }

    /** A language that only a code names is named in English too: not every code is listed. */
    private static Term labelled(Term language) {
        if (language.label().isPresent()) return language;
        return language.code(CodeSystem.LANGUAGE)
                .filter(code -> !TWO_LETTERS.contains(code))
                .map(code ->
                        new Term(language.codes(), Optional.of(Locale.of(code).getDisplayLanguage(Locale.ENGLISH))))
                .orElse(language);
    }

    private void certificate(Certificate certificate, String at) {
        var level = certificate.level().filter(LanguageWriter::isCefr);
        out.begin("Certificate");
        out.leaf("Title", certificate.title());
        out.leaf("AwardingBody", certificate.issuer());
        values.date("Date", certificate.issued());
        out.leaf("Level", level);
        out.end();
        if (level.isEmpty()) report.lost(at + "/level", certificate.level(), Loss.Reason.UNKNOWN_CODE);
        report.lost(at + "/expires", certificate.expires());
        report.lost(at + "/reference", certificate.reference());
        report.lost(at + "/url", certificate.url());
        report.lost(at + "/description", certificate.description());
    }

    private static boolean isCefr(String level) {
        return level.length() == 2 && "ABC".indexOf(level.charAt(0)) >= 0 && "12".indexOf(level.charAt(1)) >= 0;
    }
}
