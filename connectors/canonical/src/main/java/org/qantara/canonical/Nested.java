package org.qantara.canonical;

import org.qantara.parsing.Node;

/** A record within a record. */
record Nested(Shapes shapes, Class<?> type) implements Content {
    @Override
    public Object read(Node node) {
        if (!node.isNull()) return shapes.of(type).read(node);
        node.ignore();
        return null;
    }

    @Override
    public void write(Output out, String name, Object value, Place at) {
        out.document().begin(name);
        shapes.of(type).write(out, value, at);
        out.document().end();
    }

    @Override
    public Object absent() {
        return shapes.of(type).empty();
    }
}
