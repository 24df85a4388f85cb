package org.qantara.elmo;

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
    static final Schema V1 = schema("elmo-v1.xsd");
    static final Schema V2 = schema("elmo-v2.xsd");

    private Fixtures() {}

    static Payload fullest(String name) {
        try (var in = Fixtures.class.getResourceAsStream("/fullest/" + name)) {
            return new Payload(Payload.XML, Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
