package org.qantara.ewp;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.qantara.spi.Payload;
import org.xml.sax.SAXException;

/** Documents with every field, and schemas of what is written. */
final class Fixtures {
    static final Schema OMOBILITIES = schema("omobilities.xsd");
    static final Schema IIAS = schema("iias.xsd");

    private Fixtures() {}

    static Payload fullest(String name) {
        try (var in = Fixtures.class.getResourceAsStream("/fullest/" + name)) {
            return new Payload(Payload.XML, Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A document with its record so many times, each with a number in its id.
     *
     * @param element the record
     * @param bad which of them lacks the element that is missing in it
     */
    static Payload repeated(Payload one, String element, String id, int records, int bad, String missing) {
        var text = one.text();
        int from = text.indexOf("<" + element + ">");
        int to = text.indexOf("</" + element + ">") + element.length() + 3;
        var record = text.substring(from, to);
        var all = new StringBuilder(text.substring(0, from));
        for (int i = 0; i < records; i++) {
            var numbered = record.replace(id, id + "-" + i);
            all.append(i == bad ? numbered.replaceAll("<" + missing + ">[^<]*</" + missing + ">", "") : numbered);
        }
        return Payload.xml(all.append(text.substring(to)).toString());
    }

    private static Schema schema(String name) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Fixtures.class.getResource("/schema/" + name));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    static void assertValid(Schema schema, Payload payload) {
        assertThatCode(() ->
                        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(payload.bytes()))))
                .doesNotThrowAnyException();
    }
}
