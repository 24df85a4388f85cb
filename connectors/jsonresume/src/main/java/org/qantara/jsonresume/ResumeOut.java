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

/** Writes values where the schema allows them and remembers which are placed. Paths are of the canonical record. */
final class ResumeOut {
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");

    private final JsonWriter json = new JsonWriter();
    private final Placed placed = new Placed();

    Placed placed() {
        return placed;
    }

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

    void text(String name, Optional<String> value, String path) {
        value.ifPresent(text -> {
            json.leaf(name, text);
            placed.whole(path);
        });
    }

    void texts(String name, List<String> values, String path) {
        list(name, !values.isEmpty(), () -> {
            for (int i = 0; i < values.size(); i++) {
                json.leaf(name, values.get(i));
                if (!values.get(i).isEmpty()) placed.whole(Placed.item(path, i));
            }
        });
    }

    void prose(String name, Optional<Text> prose, String path) {
        prose.ifPresent(text -> {
            var plain = PlainText.of(text);
            if (plain.isBlank()) return;
            json.leaf(name, plain);
            placeProse(text, path);
        });
    }

    void placeProse(Text text, String path) {
        placed.whole(path + "/value");
        if (text.format() == Text.Format.PLAIN) placed.whole(path + "/format");
        else placed.lessPrecise(path + "/format");
    }

    /** The label of a term, else the value of its first code. */
    void term(String name, Optional<Term> value, String path) {
        value.ifPresent(term -> {
            json.leaf(name, words(term));
            placeWords(term, path);
        });
    }

    static String words(Term term) {
        return term.label().orElseGet(() -> term.codes().getFirst().value());
    }

    private void placeWords(Term term, String path) {
        placed.whole(path + (term.label().isPresent() ? "/label" : "/codes/value"));
    }

    /** As {@link #term}; a code of a language alone is understood as one. */
    void language(String name, Term language, String path) {
        term(name, Optional.of(language), path);
        if (language.label().isPresent()) return;
        var code = language.codes().getFirst();
        if (!code.system().equals(CodeSystem.LANGUAGE) || !code.value().equals(Languages.code(code.value()))) return;
        placed.whole(path + "/codes/system");
        if (code.confidence() == Confidence.EXACT) placed.whole(path + "/codes/confidence");
    }

    void name(String name, PersonName person, String path) {
        json.leaf(name, person.display());
        if (person.full().isPresent()) placed.whole(path + "/full");
        placed.lessPrecise(path + "/given");
        placed.lessPrecise(path + "/family");
        if (person.use() == PersonName.Use.USUAL) placed.whole(path + "/use");
    }

    void email(String name, String address, String path) {
        if (EMAIL.matcher(address).matches()) text(name, Optional.of(address), path);
    }

    void url(String name, Optional<String> url, String path) {
        text(name, url.filter(ResumeOut::isUri), path);
    }

    static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute() && text.chars().allMatch(c -> c > ' ' && c < 127);
        } catch (URISyntaxException notAUri) {
            return false;
        }
    }

    /** The schema's dates are of the years 1000 to 2999. */
    void date(String name, Optional<PartialDate> date, String path) {
        text(name, date.filter(it -> it.year() >= 1000 && it.year() <= 2999).map(PartialDate::toString), path);
    }

    /** That something goes on can only be said by no end. */
    void period(Period period, String path) {
        date("startDate", period.from(), path + "/from");
        date("endDate", period.to(), path + "/to");
        if (period.to().isEmpty()) placed.lessPrecise(path + "/current");
    }
}
