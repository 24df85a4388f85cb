package org.qantara.ewp;

import java.util.Optional;
import org.qantara.model.PartialDate;
import org.qantara.parsing.Place;
import org.qantara.parsing.Unplaced;
import org.qantara.parsing.XmlWriter;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

/** A get-response being written, and what of the record it says. */
final class Out {
    private final XmlWriter xml;

    Out(Api api) {
        this.xml = new XmlWriter(api.namespaces());
        xml.begin(api.root());
    }

    void begin(String name) {
        xml.begin(name);
    }

    void end() {
        xml.end();
    }

    void empty(String name) {
        xml.begin(name);
        xml.end();
    }

    void leaf(String name, String text) {
        xml.leaf(name, text);
    }

    void text(String name, Optional<String> text, Place place) {
        text.ifPresent(value -> {
            xml.leaf(name, value);
            place.whole();
        });
    }

    /** An element that has to be there even if there is nothing in it. */
    void inLanguage(String name, String text, String language) {
        xml.begin(name);
        xml.attribute("xml:lang", language);
        xml.text(text);
        xml.end();
    }

    /** Only a whole day can be said. */
    void day(String name, Optional<PartialDate> date, Place place) {
        text(name, date.filter(PartialDate.OfDay.class::isInstance).map(PartialDate::toString), place);
    }

    /** The document, with everything of the record that it was not said to say as lost. */
    Translation<Payload> done(Record record, Place said) {
        xml.end();
        said.at("provenance").whole();
        var losses = new LossReport();
        Unplaced.report(record, said, losses);
        if (!xml.heldAll()) Unplaced.unheld("", record, xml::holds, losses);
        return Translation.of(new Payload(Payload.XML, xml.done()), losses.losses());
    }
}
