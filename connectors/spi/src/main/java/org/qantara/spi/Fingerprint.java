package org.qantara.spi;

import java.util.Set;

/** What a first glance at a document tells, enough to know its format. */
public sealed interface Fingerprint {
    /**
     * XML, by its root element.
     *
     * @param namespace empty if it has none
     */
    record Xml(String namespace, String root) implements Fingerprint {}

    /** JSON, by the keys of its outermost object. */
    record Json(Set<String> keys) implements Fingerprint {}

    /** Neither XML nor a JSON object. */
    record Other() implements Fingerprint {}
}
