package org.qantara.elmo;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Confidence;
import org.qantara.model.PartialDate;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Place;
import org.qantara.parsing.Refusal;
import org.qantara.parsing.Unplaced;
import org.qantara.parsing.XmlWriter;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** A document being written, and what of the record it says. */
final class Out {
    final Version version;
    private final XmlWriter xml;

    Out(Version version) {
        this.version = version;
        this.xml = new XmlWriter(version.namespaces());
    }

    /** What ends writing a record that lacks what the schema demands. */
    static Refusal notWritable(String at) {
        return new Refusal(Problem.of(ProblemCode.NOT_WRITABLE, at));
    }

    void begin(String name) {
        xml.begin(name);
    }

    void end() {
        xml.end();
    }

    void leaf(String name, String text) {
        xml.leaf(name, text);
    }

    /** An element that the schema demands, even if there is nothing to stand in it. */
    void demanded(String name, String text) {
        xml.begin(name);
        if (!text.isEmpty()) xml.text(text);
        xml.end();
    }

    void with(String name, String attribute, String value, String text) {
        xml.begin(name);
        xml.attribute(attribute, value);
        xml.text(text);
        xml.end();
    }

    void text(String name, Optional<String> text, Place... places) {
        text.ifPresent(value -> {
            xml.leaf(name, value);
            for (var place : places) place.whole();
        });
    }

    /** Only a whole day can be said. */
    void day(String name, Optional<PartialDate> date, Place... places) {
        text(name, date.filter(PartialDate.OfDay.class::isInstance).map(PartialDate::toString), places);
    }

    void texts(String name, List<Text> texts, List<Place> places) {
        for (int i = 0; i < texts.size(); i++) {
            int index = i;
            text(
                    name,
                    texts.get(i),
                    places.stream().map(place -> place.item(index)).toArray(Place[]::new));
        }
    }

    /** A text in a place for plain ones. */
    void text(String name, Text text, Place... places) {
        var language = text.language().filter(Texts::isLanguage);
        with(name, "xml:lang", language.orElse(null), text.value());
        for (var place : places) {
            place.at("value").whole();
            if (language.isPresent()) place.at("language").whole();
            if (text.format() == Text.Format.PLAIN) place.at("format").whole();
            else place.at("format").lessPrecise();
        }
    }

    /** Marks a code as said; how sure it is cannot be. */
    static void said(Code code, int index, Place... terms) {
        for (var term : terms) {
            var place = term.at("codes").item(index);
            place.at("system").whole();
            place.at("value").whole();
            if (code.confidence() == Confidence.EXACT) place.at("confidence").whole();
        }
    }

    /** Writes the country of a term, if it has one; tells whether it has. */
    boolean country(String name, Term term, Place place) {
        for (int i = 0; i < term.codes().size(); i++) {
            var code = term.codes().get(i);
            if (!code.system().equals(CodeSystem.COUNTRY) || !code.value().equals(Countries.code(code.value())))
                continue;
            with(name, "type", version == Version.V2 ? CodeSystem.COUNTRY : null, code.value());
            said(code, i, place);
            return true;
        }
        return false;
    }

    /** The document, with everything of the record that it was not said to say as lost. */
    Translation<Payload> done(Record record, Place said) {
        said.at("provenance").whole();
        var losses = new LossReport();
        Unplaced.report(record, said, losses);
        if (!xml.heldAll()) Unplaced.unheld("", record, xml::holds, losses);
        return Translation.of(new Payload(Payload.XML, xml.done()), losses.losses());
    }
}
