package org.qantara.canonical;

import org.qantara.parsing.DocumentWriter;
import org.qantara.parsing.Node;

/** A record within a record. */
record Nested(Shape shape) implements Content {
    @Override
    public Object read(Node node) {
        if (!node.isNull()) return shape.read(node);
        node.ignore();
        return null;
    }

    @Override
    public void write(DocumentWriter out, String name, Object value) {
        out.begin(name);
        shape.write(out, value);
        out.end();
    }

    @Override
    public Object absent() {
        return shape.empty();
    }
}
