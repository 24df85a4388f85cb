package org.qantara.spi;

/**
 * How much of a document is read before it is refused.
 *
 * @param bytes of the whole document
 * @param depth of nested elements or objects
 * @param nodes elements, attributes and JSON values in all
 * @param textLength characters of one text, a photo in base64 included
 */
public record Limits(int bytes, int depth, int nodes, int textLength) {
    /** 10 MiB, 64 levels, 500,000 nodes; one text may fill the document. */
    public static final Limits DEFAULT = new Limits(10 << 20, 64, 500_000, 10 << 20);

    /** For what we have written ourselves: as deep, and however large. */
    public static final Limits OWN = new Limits(Integer.MAX_VALUE, 64, Integer.MAX_VALUE, Integer.MAX_VALUE);
}
