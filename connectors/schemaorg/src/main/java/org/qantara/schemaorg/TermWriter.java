package org.qantara.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Confidence;
import org.qantara.model.Term;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Languages;
import org.qantara.parsing.Place;

/** Writes terms: each code with its list and the term's name, words alone where there is no code. */
final class TermWriter {
    /** How a code of a list is written. */
    enum Style {
        CATEGORY("CategoryCode", "codeValue", "inCodeSet", "CategoryCodeSet"),
        DEFINED("DefinedTerm", "termCode", "inDefinedTermSet", "DefinedTermSet");

        private final String type;
        private final String code;
        private final String set;
        private final String setType;

        Style(String type, String code, String set, String setType) {
            this.type = type;
            this.code = code;
            this.set = set;
            this.setType = setType;
        }
    }

    private final Out out;

    TermWriter(Out out) {
        this.out = out;
    }

    void one(String property, Optional<Term> term, Style style, Place place) {
        term.ifPresent(it -> out.values(property, writings(property, it, style, place)));
    }

    void all(String property, List<Term> terms, Style style, Place place) {
        var writings = new ArrayList<Runnable>();
        for (int i = 0; i < terms.size(); i++) writings.addAll(writings(property, terms.get(i), style, place.item(i)));
        out.values(property, writings);
    }

    private List<Runnable> writings(String property, Term term, Style style, Place place) {
        var writings = new ArrayList<Runnable>();
        if (term.codes().isEmpty()) writings.add(() -> out.text(property, term.label(), place.at("label")));
        for (int i = 0; i < term.codes().size(); i++) {
            var code = term.codes().get(i);
            var at = place.at("codes").item(i);
            writings.add(() -> code(property, code, style, at, term.label(), place));
        }
        return writings;
    }

    private void code(String property, Code code, Style style, Place at, Optional<String> label, Place term) {
        out.begin(property, style.type);
        out.fixed(style.code, code.value());
        out.begin(style.set, style.setType);
        out.fixed("name", code.system());
        out.text("version", code.version(), at.at("version"));
        out.end();
        out.text("name", label, term.at("label"));
        out.end();
        at.at("system").whole();
        at.at("value").whole();
        if (code.confidence() == Confidence.EXACT) at.at("confidence").whole();
        else at.at("confidence").lessPrecise();
    }

    /** Whether anything of a country can be written. */
    static boolean isCountry(Term country) {
        return country.label().isPresent() || indexIn(country, CodeSystem.COUNTRY) >= 0;
    }

    /** A country by its code, and its name beside it if there is one. */
    void country(String property, Optional<Term> country, Place place) {
        country.ifPresent(it -> known(property, it, CodeSystem.COUNTRY, "Country", "identifier", place));
    }

    void languages(String property, List<Term> languages, Place place) {
        var writings = new ArrayList<Runnable>();
        for (int i = 0; i < languages.size(); i++) {
            var language = languages.get(i);
            var at = place.item(i);
            if (language.label().isPresent() || indexIn(language, CodeSystem.LANGUAGE) >= 0)
                writings.add(() -> known(property, language, CodeSystem.LANGUAGE, "Language", "alternateName", at));
        }
        out.values(property, writings);
    }

    private void known(String property, Term term, String system, String type, String codeProperty, Place place) {
        int index = indexIn(term, system);
        if (index < 0) {
            out.text(property, term.label(), place.at("label"));
            return;
        }
        var code = term.codes().get(index).value();
        if (term.label().isPresent()) {
            out.begin(property, type);
            out.text("name", term.label(), place.at("label"));
            out.fixed(codeProperty, code);
            out.end();
        } else out.fixed(property, code);
        place.at("codes").item(index).whole();
    }

    private static int indexIn(Term term, String system) {
        for (int i = 0; i < term.codes().size(); i++) {
            var code = term.codes().get(i);
            if (code.system().equals(system)
                    && code.version().isEmpty()
                    && code.confidence() == Confidence.EXACT
                    && code.value().equals(known(system, code.value()))) return i;
        }
        return -1;
    }

    private static String known(String system, String code) {
        return system.equals(CodeSystem.COUNTRY) ? Countries.code(code) : Languages.code(code);
    }
}
