package org.qantara.jsonresume;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.CodeSystem;
import org.qantara.model.Confidence;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.PersonName;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.JsonWriter;
import org.qantara.parsing.Languages;
import org.qantara.parsing.Place;

/** Writes values where the schema allows them and remembers which are placed. */
final class ResumeOut {
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");

    private final JsonWriter json = new JsonWriter();

    byte[] done() {
        return json.done();
    }

    void begin(String name) {
        json.begin(name);
    }

    void end() {
        json.end();
    }

    /** Writes a section if it has items. */
    void list(String name, boolean any, Runnable items) {
        if (!any) return;
        json.beginList(name);
        items.run();
        json.endList();
    }

    void fixed(String name, String value) {
        json.leaf(name, value);
    }

    void text(String name, Optional<String> value, Place place) {
        value.ifPresent(text -> {
            json.leaf(name, text);
            place.whole();
        });
    }

    void texts(String name, List<String> values, Place place) {
        list(name, !values.isEmpty(), () -> {
            for (int i = 0; i < values.size(); i++) {
                json.leaf(name, values.get(i));
                if (!values.get(i).isEmpty()) place.item(i).whole();
            }
        });
    }

    void prose(String name, Optional<Text> prose, Place place) {
        prose.ifPresent(text -> {
            var plain = PlainText.of(text);
            if (plain.isBlank()) return;
            json.leaf(name, plain);
            placeProse(text, place);
        });
    }

    void placeProse(Text text, Place place) {
        place.at("value").whole();
        if (text.format() == Text.Format.PLAIN) place.at("format").whole();
        else place.at("format").lessPrecise();
    }

    /** The label of a term, else the value of its first code. */
    void term(String name, Optional<Term> value, Place place) {
        value.ifPresent(term -> {
            json.leaf(name, words(term));
            wordsOf(term, place).whole();
        });
    }

    static String words(Term term) {
        return term.label().orElseGet(() -> term.codes().getFirst().value());
    }

    /** Where the words of a term stand. */
    static Place wordsOf(Term term, Place place) {
        return term.label().isPresent()
                ? place.at("label")
                : place.at("codes").item(0).at("value");
    }

    /** As {@link #term}; a code of a language alone is understood as one. */
    void language(String name, Term language, Place place) {
        term(name, Optional.of(language), place);
        if (language.label().isPresent()) return;
        var code = language.codes().getFirst();
        if (!code.system().equals(CodeSystem.LANGUAGE) || !code.value().equals(Languages.code(code.value()))) return;
        var first = place.at("codes").item(0);
        first.at("system").whole();
        if (code.confidence() == Confidence.EXACT) first.at("confidence").whole();
    }

    void name(String name, PersonName person, Place place) {
        json.leaf(name, person.display());
        if (person.full().isPresent()) place.at("full").whole();
        place.at("given").lessPrecise();
        place.at("family").lessPrecise();
        if (person.use() == PersonName.Use.USUAL) place.at("use").whole();
    }

    void email(String name, String address, Place place) {
        if (EMAIL.matcher(address).matches()) text(name, Optional.of(address), place);
    }

    void url(String name, Optional<String> url, Place place) {
        text(name, url.filter(ResumeOut::isUri), place);
    }

    static boolean isUri(String text) {
        if (text.indexOf(':') < 0 || !text.chars().allMatch(c -> c > ' ' && c < 127)) return false;
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException notAUri) {
            return false;
        }
    }

    /** The schema's dates are of the years 1000 to 2999. */
    void date(String name, Optional<PartialDate> date, Place place) {
        text(name, date.filter(it -> it.year() >= 1000 && it.year() <= 2999).map(PartialDate::toString), place);
    }

    /** That something goes on can only be said by no end. */
    void period(Period period, Place place) {
        date("startDate", period.from(), place.at("from"));
        date("endDate", period.to(), place.at("to"));
        if (period.to().isEmpty()) place.at("current").lessPrecise();
    }
}
