package org.qantara.hub.journal;

/** Where sealed bytes stand: they can be opened in no other column. */
enum SealedColumn {
    /** {@code content.document}. */
    DOCUMENT,
    /** {@code content.canonical}. */
    CANONICAL,
    /** {@code outgoing.document}. */
    OUTGOING,
    /** {@code verdict.said}. */
    SAID
}
