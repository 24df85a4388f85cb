package org.qantara.tck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qantara.model.Bytes;
import org.qantara.model.HubRecord;
import org.qantara.model.PartialDate;

/** A canonical record seen as a tree: its paths, and a form people can read and compare. */
public final class RecordTree {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private RecordTree() {}

    static RecordComponent[] components(Record record) {
        return COMPONENTS.get(record.getClass());
    }

    /**
     * What stands at each path, in order: inner records and leaves, without what is absent, empty or false. The second
     * item of a list onwards is numbered: {@code /person/names[2]/given}.
     */
    public static Map<String, Object> paths(HubRecord record) {
        var paths = new LinkedHashMap<String, Object>();
        collect("", record, paths);
        return paths;
    }

    /** The record as JSON on many lines, members in the order of the model, without what is absent, empty or false. */
    public static String pretty(HubRecord record) {
        return JsonDocument.pretty(json(record));
    }

    static JsonNode json(Object value) {
        var factory = JsonNodeFactory.instance;
        return switch (value) {
            case Boolean flag -> BooleanNode.valueOf(flag);
            case List<?> list -> {
                var array = factory.arrayNode();
                list.forEach(item -> array.add(json(item)));
                yield array;
            }
            case Record record
            when !isLeaf(record) -> {
                var object = factory.objectNode();
                for (var component : components(record)) {
                    var inner = present(read(record, component));
                    if (inner != null) object.set(component.getName(), json(inner));
                }
                yield object;
            }
            default -> TextNode.valueOf(text(value));
        };
    }

    /** The text of a leaf. */
    static String text(Object leaf) {
        return leaf instanceof Bytes bytes ? bytes.base64() : leaf.toString();
    }

    static boolean isLeaf(Object value) {
        return !(value instanceof Record) || value instanceof PartialDate || value instanceof Bytes;
    }

    static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(String at, Object value, Map<String, Object> paths) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) collect(i == 0 ? at : at + "[" + (i + 1) + "]", list.get(i), paths);
            return;
        }
        if (!at.isEmpty()) paths.put(at, value);
        if (isLeaf(value)) return;
        for (var component : components((Record) value)) {
            var inner = present(read((Record) value, component));
            if (inner != null) collect(at + "/" + component.getName(), inner, paths);
        }
    }

    private static Object present(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.orElse(null);
            case List<?> list when list.isEmpty() -> null;
            case Boolean flag when !flag -> null;
            default -> value;
        };
    }
}
