package org.qantara.spi;

import java.util.List;
import java.util.Set;
import org.qantara.model.Bytes;

/** What a first glance at a document tells, enough to know its format. */
public sealed interface Fingerprint {
    /**
     * XML, by its root element.
     *
     * @param namespace empty if it has none
     */
    record Xml(String namespace, String root) implements Fingerprint {}

    /**
     * JSON, by its outermost object.
     *
     * @param keys of the object
     * @param types what linked data says it is: the {@code @type} of the object and of those in its {@code @graph}
     */
    record Json(Set<String> keys, Set<String> types) implements Fingerprint {
        /** Of what is no linked data. */
        public Json(Set<String> keys) {
            this(keys, Set.of());
        }
    }

    /**
     * A JSON array of arrays, or one array of values: a table without headings.
     *
     * @param first the texts of the first row, with nothing for what is no text
     */
    record JsonRows(List<String> first) implements Fingerprint {}

    /**
     * Text in columns, by its first line.
     *
     * @param headings two or more, without the white space around them
     */
    record Table(List<String> headings) implements Fingerprint {}

    /**
     * None of these.
     *
     * @param first the document's first bytes, up to {@link #FIRST}
     */
    record Other(Bytes first) implements Fingerprint {
        public static final int FIRST = 64;
    }
}
