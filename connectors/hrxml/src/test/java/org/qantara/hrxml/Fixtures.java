package org.qantara.hrxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.qantara.model.Candidate;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;
import org.xml.sax.SAXException;

/** Documents and schemas of the tests. */
final class Fixtures {
    static final Schema EUROPASS = schema("schema/europass-candidate.xsd");
    static final Schema EURES = schema("schema/eures-candidate.xsd");
    static final Schema VACANCY = schema("schema/eures-vacancy.xsd");

    private Fixtures() {}

    static Payload document(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream("/" + name)) {
            return new Payload(Payload.XML, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String name) {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return factory.newSchema(Fixtures.class.getResource("/" + name));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails if the document is not valid. */
    static void validate(Schema schema, Payload payload) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(payload.bytes())));
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage() + "\n" + payload.text(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Translation.Done<? extends Object> done(Translation<?> translation) {
        return switch (translation) {
            case Translation.Done<?> done -> done;
            case Translation.Refused<?>(Problem problem) -> throw new AssertionError("refused: " + problem);
        };
    }

    static Candidate read(Reads connector, Payload payload) {
        return (Candidate) done(connector.read(payload)).value();
    }

    static Candidate read(Reads connector, String document) {
        return read(connector, Payload.xml(document));
    }

    static java.util.List<Loss> losses(Reads connector, String document) {
        return done(connector.read(Payload.xml(document))).losses();
    }

    static Payload written(Writes connector, Candidate candidate) {
        return (Payload) done(connector.write(candidate)).value();
    }

    static java.util.List<Loss> losses(Writes connector, Candidate candidate) {
        return done(connector.write(candidate)).losses();
    }

    /** A EURES document of this person and this profile. */
    static String eures(String person, String profile) {
        return "<Candidate xmlns='http://www.hr-xml.org/3' xmlns:oa='http://www.openapplications.org/oagis/9'>"
                + "<CandidatePerson><PersonName><oa:GivenName>Imane</oa:GivenName><FamilyName>Berrada</FamilyName>"
                + "</PersonName>" + person + "</CandidatePerson><CandidateProfile>" + profile
                + "</CandidateProfile></Candidate>";
    }
}
