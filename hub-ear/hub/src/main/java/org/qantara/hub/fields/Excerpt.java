package org.qantara.hub.fields;

import java.util.List;
import org.qantara.spi.Loss;

/** What a list of fields leaves of a record. */
public sealed interface Excerpt<T> {
    /**
     * A record that may leave.
     *
     * @param record the very record, if it loses nothing
     * @param withheld one for each field that had a value, however many times; without indices
     */
    record Part<T>(T record, List<Loss> withheld) implements Excerpt<T> {
        public Part {
            withheld = List.copyOf(withheld);
        }
    }

    /**
     * Without what is withheld there is no such record.
     *
     * @param at the field it cannot stand without, empty if it is the whole
     */
    record Nothing<T>(String at) implements Excerpt<T> {}
}
