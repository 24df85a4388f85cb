package org.qantara.spi;

import org.qantara.model.RecordType;

/**
 * One partner format. What a connector can do it says by implementing {@link Reads}, {@link Writes} or both; the hub
 * finds it by {@link java.util.ServiceLoader} and has one instance, used by many threads at once.
 */
public interface Connector {
    FormatId id();

    RecordType recordType();

    /** Of the documents it writes, and the first it reads. */
    String mediaType();

    /** A line for people: the standard's name and versions. */
    String title();
}
