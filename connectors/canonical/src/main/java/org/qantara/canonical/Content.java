package org.qantara.canonical;

import org.qantara.parsing.DocumentWriter;
import org.qantara.parsing.Node;

/** What a component of a record holds, once it is out of its {@code Optional} or {@code List}. */
sealed interface Content permits Leaf, Choice, Nested {
    /**
     * The value of this node, or {@code null} if it is empty: not given.
     *
     * @throws org.qantara.parsing.Refusal if it is no value of this kind
     */
    Object read(Node node);

    /**
     * Writes a value under a name.
     *
     * @throws org.qantara.parsing.Refusal with a path that begins within the value
     */
    void write(DocumentWriter out, String name, Object value);

    /** What not given stands for, or {@code null} if it has to be given. */
    Object absent();
}
