package org.qantara.hrba;

import java.util.Map;
import java.util.Optional;
import org.qantara.model.PartialDate;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Place;
import org.qantara.parsing.XmlWriter;

/** A posting being written, which remembers what of the record it says. */
final class Out {
    private final XmlWriter xml = new XmlWriter(Map.of());

    void begin(String name) {
        xml.begin(name);
    }

    void end() {
        xml.end();
    }

    void fixed(String name, String text) {
        xml.leaf(name, text);
    }

    void text(String name, Optional<String> text, Place place) {
        text.ifPresent(value -> {
            xml.leaf(name, value);
            place.whole();
        });
    }

    /** Words; their language is said nowhere, and tags in them are taken for words. */
    void words(String name, Text text, int most, Place place) {
        boolean fits = text.value().length() <= most;
        xml.leaf(name, fits ? text.value() : cut(text.value(), most));
        if (fits) place.at("value").whole();
        else place.at("value").lessPrecise();
        if (text.format() == Text.Format.PLAIN) place.at("format").whole();
        else place.at("format").lessPrecise();
    }

    private static String cut(String text, int most) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** A day; what is less precise has no place. */
    void day(String name, Optional<PartialDate> date, Place place) {
        text(name, date.filter(PartialDate.OfDay.class::isInstance).map(PartialDate::toString), place);
    }

    /** The code of a term that an element holds, if it has one of the agency's. */
    void code(String name, Optional<Term> term, Place place) {
        term.ifPresent(it -> code(name, it, place));
    }

    void code(String name, Term term, Place place) {
        int index = Systems.indexIn(name, term);
        if (index < 0) return;
        xml.leaf(name, term.codes().get(index).value());
        place.at("codes").item(index).whole();
    }

    boolean heldAll() {
        return xml.heldAll();
    }

    boolean holds(String text) {
        return xml.holds(text);
    }

    byte[] done() {
        return xml.done();
    }
}
