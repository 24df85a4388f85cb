package org.qantara.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.qantara.model.Period;
import org.qantara.model.RecordType;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;
import org.w3c.dom.Element;

/** The published schemas say all there is to say about the model, and nothing else. */
@ParameterizedClass
@MethodSource("all")
class SchemasTest {
    private static final String XS = "http://www.w3.org/2001/XMLSchema";
    private static final List<String> LEAVES =
            List.of("PartialDate", "NonEmptyText", "Base64", "Instant", "Count", "Decimal");

    private final Map<String, Element> xsd = new LinkedHashMap<>();
    private final Published.Part part;
    private final JsonNode json;
    private final Set<Class<?>> types;

    /** Each type of record has schemas of its own; what several of them use is in schemas of its own too. */
    static Stream<Published.Part> all() {
        return Published.Part.all();
    }

    SchemasTest(Published.Part part) {
        this.part = part;
        this.json = part.json().get("$defs");
        this.types = part.type().map(SchemasTest::ofNoOther).orElseGet(SchemasTest::ofSeveral);
        var root = part.xsd().getDocumentElement();
        children(root, "complexType").forEach(type -> xsd.put(type.getAttribute("name"), type));
        children(root, "simpleType").forEach(type -> xsd.put(type.getAttribute("name"), type));
    }

    private static Set<Class<?>> ofNoOther(RecordType type) {
        var own = collected(type);
        own.removeAll(ofSeveral());
        return own;
    }

    private static Set<Class<?>> ofSeveral() {
        var once = new LinkedHashSet<Class<?>>();
        var again = new LinkedHashSet<Class<?>>();
        for (var type : RecordType.values()) for (var used : collected(type)) if (!once.add(used)) again.add(used);
        return again;
    }

    private static Set<Class<?>> collected(RecordType type) {
        var types = new LinkedHashSet<Class<?>>();
        collect(type.recordClass(), types);
        return types;
    }

    @TestFactory
    Stream<DynamicTest> everyRecordAndListOfValuesIsPublishedInXml() {
        return types.stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    var published = type.isEnum() ? xsdValues(type) : xsdFields(type);

                    assertThat(published).isEqualTo(type.isEnum() ? values(type) : fields(type, Shapes.XML));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRecordAndListOfValuesIsPublishedInJson() {
        return types.stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    var published = type.isEnum() ? jsonValues(type) : jsonFields(type);

                    assertThat(published).isEqualTo(type.isEnum() ? values(type) : fields(type, Shapes.JSON));
                }));
    }

    @TestFactory
    Stream<DynamicTest> nothingElseIsPublished() {
        var names = new ArrayList<>(types.stream().map(this::simpleOrNestedName).toList());
        if (part.type().isEmpty()) names.addAll(LEAVES);
        return Stream.of(
                DynamicTest.dynamicTest(
                        "XML", () -> assertThat(xsd.keySet()).containsExactlyInAnyOrderElementsOf(names)),
                DynamicTest.dynamicTest(
                        "JSON",
                        () -> assertThat(json.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(names)));
    }

    @TestFactory
    Stream<DynamicTest> everythingPublishedIsDocumented() {
        var inXml = types.stream()
                .filter(Class::isRecord)
                .flatMap(type -> xsdElements(type).stream()
                        .map(element -> DynamicTest.dynamicTest(
                                "XML " + type.getSimpleName() + " " + element.getAttribute("name"),
                                () -> assertThat(documentation(element)).isNotBlank())));
        var inJson = types.stream().filter(Class::isRecord).flatMap(type -> {
            var properties = json.get(simpleOrNestedName(type)).get("properties");
            return properties.properties().stream()
                    .map(property -> DynamicTest.dynamicTest(
                            "JSON " + type.getSimpleName() + " " + property.getKey(),
                            () -> assertThat(property.getValue()
                                            .path("description")
                                            .asText())
                                    .isNotBlank()));
        });
        var ofTypes = types.stream()
                .map(this::simpleOrNestedName)
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    assertThat(documentation(xsd.get(name))).isNotBlank();
                    assertThat(json.get(name).path("description").asText()).isNotBlank();
                }));
        return Stream.of(inXml, inJson, ofTypes).flatMap(tests -> tests);
    }

    @Test
    void theExamplesAreValidAndReadWithoutLoss() {
        for (var example : part.type().map(this::examples).orElse(List.of())) {
            Published.validate(example);
            var read = example.mediaType().equals(Payload.XML)
                    ? new QantaraXml().read(example)
                    : new QantaraJson().read(example);
            assertThat(read)
                    .isInstanceOfSatisfying(
                            Translation.Done.class,
                            done -> assertThat((List<?>) done.losses()).isEmpty());
        }
    }

    private List<Payload> examples(RecordType type) {
        var documentation = documentation(part.xsd().getDocumentElement());
        var xml = documentation.substring(documentation.indexOf("<" + type.id()));
        var json = part.json().get("examples").get(0).toString();
        return List.of(Payload.xml(xml.strip()), Payload.json(json));
    }

    private static void collect(Class<?> type, Set<Class<?>> types) {
        boolean named = type.isEnum() || (type.isRecord() && !Leaf.BY_CLASS.containsKey(type));
        if (!named || !types.add(type)) return;
        if (type.isRecord()) for (var component : type.getRecordComponents()) collect(content(component), types);
    }

    private static Class<?> content(RecordComponent component) {
        Type type = component.getGenericType();
        return (Class<?>) (type instanceof ParameterizedType of ? of.getActualTypeArguments()[0] : type);
    }

    /** How often and of which type, by name on the wire. */
    private Map<String, String> fields(Class<?> type, Shapes shapes) {
        var fields = new LinkedHashMap<String, String>();
        for (var component : type.getRecordComponents())
            fields.put(shapes.nameOf(component), occurrence(component) + " " + typeName(content(component)));
        return fields;
    }

    private static String occurrence(RecordComponent component) {
        if (component.getType() == List.class) return "many";
        boolean maybe = component.getType() == Optional.class
                || component.getType() == boolean.class
                || component.getType() == Period.class;
        return maybe ? "maybe" : "one";
    }

    private String typeName(Class<?> type) {
        var leaf = Leaf.BY_CLASS.get(type);
        if (leaf == null) return simpleOrNestedName(type);
        return switch (leaf) {
            case TEXT -> "NonEmptyText";
            case FLAG -> "boolean";
            case DATE -> "PartialDate";
            case INSTANT -> "Instant";
            case BYTES -> "Base64";
            case COUNT -> "Count";
            case DECIMAL -> "Decimal";
        };
    }

    /** {@code Kind} of {@code ContactPoint} is {@code ContactKind}; what only one record has is called as it is. */
    private String simpleOrNestedName(Class<?> type) {
        var owner = type.getEnclosingClass();
        if (owner == null) return type.getSimpleName();
        return switch (owner.getSimpleName() + "." + type.getSimpleName()) {
            case "ContactPoint.Kind" -> "ContactKind";
            case "ContactPoint.Use" -> "Use";
            case "PersonName.Use" -> "NameUse";
            default -> owner.getSimpleName() + type.getSimpleName();
        };
    }

    private static Map<String, String> values(Class<?> type) {
        var values = new LinkedHashMap<String, String>();
        Arrays.stream(type.getEnumConstants()).forEach(value -> values.put(((Enum<?>) value).name(), ""));
        return values;
    }

    private Map<String, String> xsdValues(Class<?> type) {
        var values = new LinkedHashMap<String, String>();
        children(children(xsd.get(simpleOrNestedName(type)), "restriction").getFirst(), "enumeration")
                .forEach(value -> values.put(value.getAttribute("value"), ""));
        return values;
    }

    private Map<String, String> jsonValues(Class<?> type) {
        var values = new LinkedHashMap<String, String>();
        json.get(simpleOrNestedName(type)).get("enum").forEach(value -> values.put(value.asText(), ""));
        return values;
    }

    private List<Element> xsdElements(Class<?> type) {
        return children(children(xsd.get(simpleOrNestedName(type)), "sequence").getFirst(), "element");
    }

    private Map<String, String> xsdFields(Class<?> type) {
        var fields = new LinkedHashMap<String, String>();
        for (var element : xsdElements(type)) {
            var occurrence = element.getAttribute("maxOccurs").equals("unbounded")
                    ? "many"
                    : element.getAttribute("minOccurs").equals("0") ? "maybe" : "one";
            fields.put(
                    element.getAttribute("name"),
                    occurrence + " " + element.getAttribute("type").replace("xs:", ""));
        }
        return fields;
    }

    private Map<String, String> jsonFields(Class<?> type) {
        var fields = new LinkedHashMap<String, String>();
        var published = json.get(simpleOrNestedName(type));
        var required =
                published.path("required").valueStream().map(JsonNode::asText).toList();
        assertThat(published.path("additionalProperties").asBoolean(true)).isFalse();
        for (var property : published.get("properties").properties()) {
            var value = property.getValue();
            boolean many = value.path("type").asText().equals("array");
            var item = many ? value.get("items") : value;
            var occurrence = many ? "many" : required.contains(property.getKey()) ? "one" : "maybe";
            var ref = item.has("$ref")
                    ? item.get("$ref").asText().replaceFirst(".*#/\\$defs/", "")
                    : item.get("type").asText();
            fields.put(property.getKey(), occurrence + " " + ref);
        }
        return fields;
    }

    private static String documentation(Element element) {
        return children(children(element, "annotation").getFirst(), "documentation")
                .getFirst()
                .getTextContent();
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element
                    && XS.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) found.add(element);
        return found;
    }
}
