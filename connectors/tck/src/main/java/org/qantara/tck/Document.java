package org.qantara.tck;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.Payload;

/** A document as a tree, to be taken apart. Nothing changes it: every operation makes a new payload. */
sealed interface Document permits XmlDocument, JsonDocument, TableDocument {
    /**
     * A text, attribute or scalar that holds something.
     *
     * @param path as connectors name it: {@code /a/b[2]/@c}
     * @param number in document order
     */
    record Leaf(String path, String value, int number) {}

    /**
     * An element other than the root, a value under a key, or a cell, that holds something and is the only one of its name
     * where it stands.
     *
     * @param path as connectors name it
     * @param number among the places of the document
     */
    record Single(String path, int number) {}

    static Document of(Payload payload) {
        if (payload.mediaType().equals(Payload.CSV)) return TableDocument.parse(payload);
        return payload.text().stripLeading().startsWith("<") ? XmlDocument.parse(payload) : JsonDocument.parse(payload);
    }

    List<Leaf> leaves();

    /** Every name of an element, attribute or key in it. */
    Set<String> names();

    List<Single> singles();

    /** The document as every other payload is made of it: the order of attributes and white space may be another. */
    Payload whole();

    Payload without(Leaf leaf);

    /** With one of these values after the other in place of the leaf. */
    List<Payload> with(Leaf leaf, List<String> values);

    /** With another in its place: the same with all its leaves {@link Altered}. */
    Payload exchanged(Single single);

    /** With that other one right behind it. */
    Payload doubled(Single single);

    /** With one random subtree deleted, doubled or exchanged with another. */
    Payload shaken(Random random);

    Fingerprint fingerprint();

    /** The document on many lines, for people to compare. */
    String pretty();
}
