package org.qantara.europass;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.qantara.spi.Payload;
import org.xml.sax.SAXException;

/** What is written of a SkillsPassport 3.4, as a schema. */
final class PassportSchema {
    private static final Schema SCHEMA = schema();

    private PassportSchema() {}

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(PassportSchema.class.getResource("/written-passport.xsd")));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    static void assertValid(Payload payload) {
        assertThatCode(() ->
                        SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(payload.bytes()))))
                .doesNotThrowAnyException();
    }
}
