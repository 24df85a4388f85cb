package org.qantara.tck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.qantara.model.Bytes;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.Payload;

/** JSON held as a tree. */
record JsonDocument(String mediaType, JsonNode root) implements Document {
    static final ObjectMapper MAPPER = new ObjectMapper();

    static JsonDocument parse(Payload payload) {
        try {
            return new JsonDocument(payload.mediaType(), MAPPER.readTree(payload.bytes()));
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    /** Where a value stands: in an object under a key, or in an array at an index. */
    private record Place(String path, ContainerNode<?> parent, String key, int index) {
        JsonNode node() {
            return parent instanceof ObjectNode object ? object.get(key) : parent.get(index);
        }

        boolean isLeaf() {
            return node().isValueNode() && !node().asText().isBlank() && !node().isNull();
        }

        void remove() {
            switch (parent) {
                case ObjectNode object -> object.remove(key);
                case ArrayNode array -> array.remove(index);
                default -> throw new IllegalStateException();
            }
        }

        void put(JsonNode node) {
            switch (parent) {
                case ObjectNode object -> object.set(key, node);
                case ArrayNode array -> array.set(index, node);
                default -> throw new IllegalStateException();
            }
        }
    }

    @Override
    public List<Leaf> leaves() {
        var leaves = new ArrayList<Leaf>();
        for (var place : leafPlaces(root))
            leaves.add(new Leaf(place.path(), place.node().asText(), leaves.size()));
        return leaves;
    }

    @Override
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (var place : places(root)) if (place.parent() instanceof ObjectNode) names.add(place.key());
        return names;
    }

    @Override
    public List<Single> singles() {
        var singles = new ArrayList<Single>();
        for (var place : singlePlaces(root)) singles.add(new Single(place.path(), singles.size()));
        return singles;
    }

    @Override
    public Payload whole() {
        return write(root);
    }

    @Override
    public Payload without(Leaf leaf) {
        var copy = root.deepCopy();
        leafPlaces(copy).get(leaf.number()).remove();
        return write(copy);
    }

    @Override
    public List<Payload> with(Leaf leaf, List<String> values) {
        var copy = root.deepCopy();
        var place = leafPlaces(copy).get(leaf.number());
        var payloads = new ArrayList<Payload>();
        for (var value : values) {
            place.put(TextNode.valueOf(value));
            payloads.add(write(copy));
        }
        return payloads;
    }

    @Override
    public Payload exchanged(Single single) {
        var copy = root.deepCopy();
        var place = singlePlaces(copy).get(single.number());
        place.put(altered(place.node()));
        return write(copy);
    }

    @Override
    public Payload doubled(Single single) {
        var copy = root.deepCopy();
        var place = singlePlaces(copy).get(single.number());
        var one = place.node().isArray() ? place.node().get(0) : place.node();
        place.put(MAPPER.createArrayNode().add(one).add(altered(one)));
        return write(copy);
    }

    private static JsonNode altered(JsonNode node) {
        var holder = MAPPER.createArrayNode().add(node.deepCopy());
        for (var place : leafPlaces(holder)) place.put(altered(place.node().asText(), place.node()));
        return holder.get(0);
    }

    private static JsonNode altered(String text, JsonNode leaf) {
        if (leaf.isBoolean()) return BooleanNode.valueOf(!leaf.booleanValue());
        return leaf.isInt() ? IntNode.valueOf(leaf.intValue() + 1) : TextNode.valueOf(Altered.text(text));
    }

    @Override
    public Payload shaken(Random random) {
        var copy = root.deepCopy();
        var places = places(copy);
        if (places.isEmpty()) return write(copy);
        var one = places.get(random.nextInt(places.size()));
        var other = places.get(random.nextInt(places.size()));
        switch (random.nextInt(3)) {
            case 0 -> one.remove();
            case 1 ->
                one.put(MAPPER.createArrayNode()
                        .add(one.node().deepCopy())
                        .add(one.node().deepCopy()));
            default -> other.put(one.node().deepCopy());
        }
        return write(copy);
    }

    @Override
    public Fingerprint fingerprint() {
        if (root instanceof ArrayNode array && !array.isEmpty()) return rows(array);
        if (!(root instanceof ObjectNode object)) return new Fingerprint.Other(new Bytes(new byte[0]));
        var keys = new LinkedHashSet<String>();
        object.fieldNames().forEachRemaining(keys::add);
        var types = new LinkedHashSet<String>();
        types(object, types);
        each(object.path("@graph")).forEach(inner -> types(inner, types));
        return new Fingerprint.Json(keys, types);
    }

    private static void types(JsonNode object, Set<String> types) {
        each(object.path("@type")).stream()
                .filter(type ->
                        type.isValueNode() && !type.isNull() && !type.asText().isBlank())
                .forEach(type -> types.add(type.asText().strip()));
    }

    /** The items of an array, or the one value that stands there. */
    private static List<JsonNode> each(JsonNode value) {
        var items = new ArrayList<JsonNode>();
        if (value.isArray()) value.forEach(items::add);
        else items.add(value);
        return items;
    }

    private static Fingerprint rows(ArrayNode array) {
        var first = array.get(0) instanceof ArrayNode row ? row : array;
        var texts = new ArrayList<String>();
        for (var value : first) {
            if (value.isContainerNode()) break;
            texts.add(value.isTextual() ? value.textValue() : "");
        }
        return texts.isEmpty() ? new Fingerprint.Other(new Bytes(new byte[0])) : new Fingerprint.JsonRows(texts);
    }

    @Override
    public String pretty() {
        return pretty(root);
    }

    static String pretty(JsonNode node) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Payload write(JsonNode node) {
        try {
            return new Payload(mediaType, MAPPER.writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Place> leafPlaces(JsonNode root) {
        return places(root).stream().filter(Place::isLeaf).toList();
    }

    /** An array of one item is a single value too. */
    private static List<Place> singlePlaces(JsonNode root) {
        return places(root).stream()
                .filter(place -> place.parent() instanceof ObjectNode)
                .filter(place -> !place.node().isArray() || place.node().size() == 1)
                .filter(place -> place.isLeaf() || !leafPlaces(place.node()).isEmpty())
                .toList();
    }

    private static List<Place> places(JsonNode root) {
        var places = new ArrayList<Place>();
        collect(root.isArray() ? "/item" : "", root, places);
        return places;
    }

    private static void collect(String path, JsonNode node, List<Place> places) {
        switch (node) {
            case ObjectNode object ->
                object.fieldNames().forEachRemaining(key -> {
                    places.add(new Place(path + "/" + key, object, key, 0));
                    collect(path + "/" + key, object.get(key), places);
                });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    var at = i == 0 ? path : path + "[" + (i + 1) + "]";
                    places.add(new Place(at, array, "", i));
                    collect(array.get(i).isArray() ? at + "/item" : at, array.get(i), places);
                }
            }
            default -> {}
        }
    }
}
