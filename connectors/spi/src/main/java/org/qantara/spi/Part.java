package org.qantara.spi;

import java.util.Objects;

/**
 * One record of a file, as a document of its own.
 *
 * @param key the same for the same record in every file that has it, and different for different ones. It may be made
 *     of numbers that tell of a person: never stored, logged or shown as it is
 * @param number of the row as people count them, headings included, or of the item, from 1
 * @param document as it stood, with the headings if there are any, each as it is meant; in UTF-8, whatever the file was in
 */
public record Part(String key, long number, Payload document) {
    public Part {
        Objects.requireNonNull(key);
        Objects.requireNonNull(document);
    }

    @Override
    public String toString() {
        return "part " + number + ", " + document;
    }
}
