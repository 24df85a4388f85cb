package org.qantara.canonical;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qantara.parsing.Anatomy;
import org.qantara.parsing.DocumentWriter;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** What a record class looks like on the wire. */
final class Shape {
    private final Anatomy anatomy;
    private final Field[] fields;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Object empty;

    /** @param fields in the order of the record's components */
    Shape(Anatomy anatomy, Field[] fields) {
        this.anatomy = anatomy;
        this.fields = fields;
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
        var given = new Given(node.namespace());
        node.children(given);
        if (node.isOtherwise() && !given.any) throw isNot(node, Rule.FIELDS, String.join(", ", names()));
        var values = given.values;
        for (int i = 0; i < fields.length; i++) {
            values[i] = fields[i].value(values[i]);
            if (values[i] == null) throw fields[i].missing(node);
        }
        var made = make(values);
        if (made == null) throw Refusal.missing(node.path());
        KnownCodes.check(made, node);
        return made;
    }

    static Refusal isNot(Node node, Rule expected, String... mentioned) {
        return new Refusal(Problem.of(ProblemCode.INVALID_VALUE, node.path(), expected, mentioned));
    }

    private List<String> names() {
        return Arrays.stream(fields).map(Field::name).toList();
    }

    /** The fields a document gives of one record, mostly in the order of the record. */
    private final class Given implements Consumer<Node> {
        private final Object[] values = new Object[fields.length];
        private final String namespace;
        private int last;
        private boolean any;

        Given(String namespace) {
            this.namespace = namespace;
        }

        @Override
        public void accept(Node child) {
            int at = position(child.name());
            if (at < 0 || !child.namespace().equals(namespace)) return;
            any = true;
            values[at] = fields[at].gather(values[at], child);
            last = at;
        }

        private int position(String name) {
            for (int i = last; i < fields.length; i++) if (fields[i].name().equals(name)) return i;
            return positions.getOrDefault(name, -1);
        }
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
