package org.qantara.canonical;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.qantara.parsing.Anatomy;
import org.qantara.parsing.DocumentWriter;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;

/** What a record class looks like on the wire. */
final class Shape {
    private final Anatomy anatomy;
    private final Field[] fields;
    private final Map<String, Field> byName = new HashMap<>();
    private final Object empty;

    /** @param fields in the order of the record's components */
    Shape(Anatomy anatomy, Field[] fields) {
        this.anatomy = anatomy;
        this.fields = fields;
        for (var field : fields)
            if (byName.put(field.name(), field) != null)
                throw new IllegalArgumentException("two fields of the name " + field.name());
        this.empty = makeEmpty();
    }

    /** The record of this shape that nothing is said of, or {@code null} if something has to be said. */
    Object empty() {
        return empty;
    }

    Object read(Node node) {
        var namespace = node.namespace();
        var values = new Object[fields.length];
        node.children(child -> {
            var field = byName.get(child.name());
            if (field != null && child.namespace().equals(namespace))
                values[field.index()] = field.gather(values[field.index()], child);
        });
        for (var field : fields) {
            int at = field.index();
            values[at] = field.value(values[at]);
            if (values[at] == null) throw field.missing(node);
        }
        var made = make(values);
        if (made == null) throw Refusal.missing(node.path());
        KnownCodes.check(made, node);
        return made;
    }

    void write(DocumentWriter out, Object record) {
        KnownCodes.check(record);
        var values = anatomy.apart(record);
        for (int i = 0; i < fields.length; i++) fields[i].write(out, values[i]);
    }

    private Object makeEmpty() {
        var values = Arrays.stream(fields).map(Field::absent).toArray();
        return Arrays.asList(values).contains(null) ? null : make(values);
    }

    /** The record, or {@code null} if it asks for one of several things and none is given. */
    private Object make(Object[] values) {
        try {
            return anatomy.make(values);
        } catch (IllegalArgumentException somethingIsNeeded) {
            return null;
        }
    }
}
