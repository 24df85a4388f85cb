package org.qantara.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.qantara.spi.Payload;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The published schemas, as partners have them. */
final class Published {
    private static final Schema XSD = xsd();
    private static final JsonSchema JSON_SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(jsonTree());

    private Published() {}

    static void validate(Payload payload) {
        if (payload.mediaType().equals(Payload.XML)) validateXml(payload);
        else validateJson(payload);
    }

    static JsonNode jsonTree() {
        try (var in = resource("candidate.schema.json").openStream()) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Document xsdTree() {
        try (var in = resource("candidate.xsd").openStream()) {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(in);
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
    }

    private static void validateXml(Payload payload) {
        try {
            XSD.newValidator().validate(new StreamSource(new ByteArrayInputStream(payload.bytes())));
        } catch (IOException | SAXException invalid) {
            throw new AssertionError(invalid.getMessage(), invalid);
        }
    }

    private static void validateJson(Payload payload) {
        var wrong = JSON_SCHEMA.validate(payload.text(), InputFormat.JSON);
        if (!wrong.isEmpty()) throw new AssertionError(wrong.toString());
    }

    private static Schema xsd() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(resource("candidate.xsd"));
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
    }

    private static URL resource(String name) {
        return Published.class.getResource("/META-INF/qantara/" + name);
    }
}
