package org.qantara.spi;

import java.util.Set;
import org.qantara.model.RecordType;

/**
 * One partner format. What a connector can do it says by implementing {@link Reads}, {@link Writes} or both, or
 * {@link WritesFigures}; the hub
 * finds it by {@link java.util.ServiceLoader} and has one instance, used by many threads at once.
 */
public interface Connector {
    FormatId id();

    /** Of the records it reads or writes; one at least, unless it writes figures only. */
    Set<RecordType> recordTypes();

    /** Of the documents it writes, and the first it reads. */
    String mediaType();

    /** A line for people: the standard's name and versions. */
    String title();
}
