package org.qantara.canonical;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.qantara.model.RecordType;
import org.qantara.spi.Payload;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The published schemas, as partners have them. */
final class Published {
    private static final Pattern ROOT = Pattern.compile("\\s*(?:<\\?[^>]*>\\s*)?(?:<|\\{\\s*\")([a-z-]+)");
    private static final Map<RecordType, Schema> XSD = new EnumMap<>(RecordType.class);
    private static final Map<RecordType, JsonSchema> JSON_SCHEMA = new EnumMap<>(RecordType.class);

    static {
        var all =
                Part.all().map(Part::json).collect(toMap(tree -> tree.get("$id").asText(), JsonNode::toString));
        var json = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012, factory -> factory.schemaLoaders(loaders -> loaders.schemas(all)));
        for (var type : RecordType.values()) {
            var part = new Part(Optional.of(type));
            XSD.put(type, part.schema());
            JSON_SCHEMA.put(type, json.getSchema(part.json()));
        }
    }

    private Published() {}

    static void validate(Payload payload) {
        if (payload.mediaType().equals(Payload.XML)) validateXml(payload, typeOf(payload));
        else validateJson(payload, typeOf(payload));
    }

    private static RecordType typeOf(Payload payload) {
        var root = ROOT.matcher(payload.text());
        assertThat(root.lookingAt()).isTrue();
        return RecordType.of(root.group(1)).orElseThrow();
    }

    /**
     * An XSD and a JSON Schema.
     *
     * @param type of record that they describe; none of what several have in common
     */
    record Part(Optional<RecordType> type) {
        static Stream<Part> all() {
            return Stream.concat(
                    Stream.of(new Part(Optional.empty())),
                    Arrays.stream(RecordType.values()).map(type -> new Part(Optional.of(type))));
        }

        JsonNode json() {
            try (var in = resource(".schema.json").openStream()) {
                return new ObjectMapper().readTree(in);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        Document xsd() {
            try (var in = resource(".xsd").openStream()) {
                return DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(in);
            } catch (IOException | ParserConfigurationException | SAXException e) {
                throw new AssertionError(e);
            }
        }

        private Schema schema() {
            try {
                return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(resource(".xsd"));
            } catch (SAXException e) {
                throw new AssertionError(e);
            }
        }

        private URL resource(String suffix) {
            var name = type.map(RecordType::id).orElse("common");
            return Published.class.getResource("/META-INF/qantara/" + name + suffix);
        }

        @Override
        public String toString() {
            return type.map(RecordType::id).orElse("common");
        }
    }

    private static void validateXml(Payload payload, RecordType type) {
        try {
            XSD.get(type).newValidator().validate(new StreamSource(new ByteArrayInputStream(payload.bytes())));
        } catch (IOException | SAXException invalid) {
            throw new AssertionError(invalid.getMessage(), invalid);
        }
    }

    private static void validateJson(Payload payload, RecordType type) {
        var wrong = JSON_SCHEMA.get(type).validate(payload.text(), InputFormat.JSON);
        if (!wrong.isEmpty()) throw new AssertionError(wrong.toString());
    }
}
