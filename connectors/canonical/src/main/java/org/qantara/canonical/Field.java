package org.qantara.canonical;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;

/**
 * A component of a record.
 *
 * @param component its name in the record
 * @param name its name on the wire
 * @param accessor from {@code Object} to {@code Object}
 */
record Field(String component, String name, Cardinality cardinality, Content content, MethodHandle accessor) {
    enum Cardinality {
        ONE,
        OPTIONAL,
        MANY
    }

    /** Takes in a node of this name. @return what has been gathered of this field, {@code null} if nothing yet */
    Object gather(Object gathered, Node node) {
        if (cardinality == Cardinality.MANY) return addTo(gathered, content.read(node));
        if (gathered == null) return content.read(node);
        node.lost(Loss.Reason.ONLY_FIRST_KEPT);
        return gathered;
    }

    private static Object addTo(Object gathered, Object item) {
        if (item == null) return gathered;
        @SuppressWarnings("unchecked")
        var items = gathered == null ? new ArrayList<>() : (List<Object>) gathered;
        items.add(item);
        return items;
    }

    /** The component's value of what has been gathered, or {@code null} if it is required and there is none. */
    Object value(Object gathered) {
        return switch (cardinality) {
            case MANY -> gathered == null ? List.of() : gathered;
            case OPTIONAL -> Optional.ofNullable(gathered);
            case ONE -> gathered == null ? content.absent() : gathered;
        };
    }

    void write(Output out, Object record, Place within) {
        switch (cardinality) {
            case MANY -> list(out, (List<?>) get(record), within);
            case OPTIONAL -> {
                var value = ((Optional<?>) get(record)).orElse(null);
                if (value != null) content.write(out, name, value, new Place(within, component, 1));
            }
            case ONE -> {
                var value = get(record);
                if (!value.equals(content.absent())) content.write(out, name, value, new Place(within, component, 1));
            }
        }
    }

    private void list(Output out, List<?> items, Place within) {
        if (items.isEmpty()) return;
        out.document().beginList(name);
        for (int i = 0; i < items.size(); i++)
            content.write(out, name, items.get(i), new Place(within, component, i + 1));
        out.document().endList();
    }

    private Object get(Object record) {
        try {
            return accessor.invokeExact(record);
        } catch (Throwable accessorsDoNotFail) {
            throw new IllegalStateException(accessorsDoNotFail);
        }
    }

    Refusal missing(Node record) {
        return Refusal.missing(record.path() + "/" + name);
    }
}
