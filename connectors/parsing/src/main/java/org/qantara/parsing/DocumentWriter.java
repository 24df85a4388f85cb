package org.qantara.parsing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Writes a document element by element or object by object. A list is written as {@link #beginList}, the items, {@link
 * #endList}: an array in JSON, repeated elements in XML. What is {@code null} or empty is not written.
 * A character the syntax cannot hold is written as U+FFFD.
 */
public interface DocumentWriter {
    void begin(String name);

    void end();

    void beginList(String name);

    void endList();

    void leaf(String name, String text);

    void leaf(String name, boolean value);

    /** A number; in XML its digits. */
    default void leaf(String name, int value) {
        leaf(name, Integer.toString(value));
    }

    /** A number with its decimals as they are; in XML its digits. */
    default void leaf(String name, BigDecimal value) {
        leaf(name, value.toPlainString());
    }

    /** An attribute of the element begun last; a field in JSON. */
    void attribute(String name, String text);

    /** Whether the syntax can hold every character of this text; if not, writing it is a loss. */
    boolean holds(String text);

    /** Whether it could hold every character written so far. */
    boolean heldAll();

    /** The document, as UTF-8. */
    byte[] done();

    default void leaf(String name, Optional<String> text) {
        text.ifPresent(value -> leaf(name, value));
    }

    default void attribute(String name, Optional<String> text) {
        text.ifPresent(value -> attribute(name, value));
    }
}
