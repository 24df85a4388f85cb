package org.qantara.canonical;

import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;

/** What a record class looks like on the wire. */
final class Shape {
    private final Field[] fields;
    private final Map<String, Integer> positions = new HashMap<>();
    private final MethodHandle constructor;
    private final Object empty;

    /** @param constructor from {@code Object[]} to {@code Object} */
    Shape(Field[] fields, MethodHandle constructor) {
        this.fields = fields;
        this.constructor = constructor;
        for (int i = 0; i < fields.length; i++)
            if (positions.put(fields[i].name(), i) != null)
                throw new IllegalArgumentException("two fields of the name " + fields[i].name());
        this.empty = makeEmpty();
    }

    /** The record of this shape that nothing is said of, or {@code null} if something has to be said. */
    Object empty() {
        return empty;
    }

    Object read(Node node) {
        var gathered = new Object[fields.length];
        node.children(child -> {
            var position = positions.get(child.name());
            if (position != null && child.namespace().equals(node.namespace()))
                gathered[position] = fields[position].gather(gathered[position], child);
        });
        for (int i = 0; i < fields.length; i++) {
            gathered[i] = fields[i].value(gathered[i]);
            if (gathered[i] == null) throw fields[i].missing(node);
        }
        var made = make(gathered);
        if (made == null) throw Refusal.missing(node.path());
        KnownCodes.check(made, node);
        return made;
    }

    void write(Output out, Object record, Place at) {
        KnownCodes.check(record, at);
        for (var field : fields) field.write(out, record, at);
    }

    private Object makeEmpty() {
        var values = Arrays.stream(fields).map(field -> field.value(null)).toArray();
        return Arrays.asList(values).contains(null) ? null : make(values);
    }

    /** The record, or {@code null} if it asks for one of several things and none is given. */
    private Object make(Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (IllegalArgumentException somethingIsNeeded) {
            return null;
        } catch (Throwable recordsThrowNothingElse) {
            throw new IllegalStateException(recordsThrowNothingElse);
        }
    }
}
