package org.qantara.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.parsing.DocumentWriter;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;
import org.qantara.spi.Rule;

/**
 * A component of a record.
 *
 * @param component its name in the record
 * @param name its name on the wire
 * @param absent the component's value if it is not given, or {@code null} if it has to be given
 */
record Field(String component, String name, Cardinality cardinality, Content content, Object absent) {
    enum Cardinality {
        ONE,
        OPTIONAL,
        MANY
    }

    static Field of(String component, String name, Cardinality cardinality, Content content) {
        var absent = switch (cardinality) {
            case ONE -> content.absent();
            case OPTIONAL -> Optional.empty();
            case MANY -> List.of();
        };
        return new Field(component, name, cardinality, content, absent);
    }

    /** Takes in a node of this name. @return what has been gathered of this field, {@code null} if nothing yet */
    Object gather(Object gathered, Node node) {
        if (cardinality == Cardinality.MANY) return addTo(gathered, read(node));
        if (gathered == null) return read(node);
        node.lost(Loss.Reason.ONLY_FIRST_KEPT);
        return gathered;
    }

    /** The value of a node, {@code null} if it is empty; a record where a text belongs is neither. */
    private Object read(Node node) {
        var value = content.read(node);
        if (value == null && node.isOtherwise()) throw Shape.isNot(node, Rule.VALUE);
        return value;
    }

    private static Object addTo(Object gathered, Object item) {
        if (item == null) return gathered;
        @SuppressWarnings("unchecked")
        var items = gathered == null ? new ArrayList<>(4) : (List<Object>) gathered;
        items.add(item);
        return items;
    }

    /** The component's value of what has been gathered, or {@code null} if it is required and there is none. */
    Object value(Object gathered) {
        if (gathered == null) return absent;
        return cardinality == Cardinality.OPTIONAL ? Optional.of(gathered) : gathered;
    }

    /** Writes the component's value. */
    void write(DocumentWriter out, Object value) {
        switch (cardinality) {
            case ONE -> {
                if (absent == null || !absent.equals(value)) item(out, value, 1);
            }
            case OPTIONAL -> {
                var given = ((Optional<?>) value).orElse(null);
                if (given != null) item(out, given, 1);
            }
            case MANY -> list(out, (List<?>) value);
        }
    }

    private void list(DocumentWriter out, List<?> items) {
        if (items.isEmpty()) return;
        out.beginList(name);
        for (int i = 0; i < items.size(); i++) item(out, items.get(i), i + 1);
        out.endList();
    }

    private void item(DocumentWriter out, Object item, int number) {
        try {
            content.write(out, name, item);
        } catch (Refusal refusal) {
            throw refusal.within("/" + component + (number == 1 ? "" : "[" + number + "]"));
        }
    }

    Refusal missing(Node record) {
        return Refusal.missing(record.path() + "/" + name);
    }
}
