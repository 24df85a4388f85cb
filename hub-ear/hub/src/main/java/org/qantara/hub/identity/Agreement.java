package org.qantara.hub.identity;

/** How far two sources say the same. */
public enum Agreement {
    /** One name in whatever spelling of its script, one number, one day. */
    SAME,
    /** Both may be true: one tells less, or is in the other script. */
    COMPATIBLE,
    /** One slip makes them the same: a letter, a vowel, day and month changed over. */
    SIMILAR,
    OPPOSED,
    /** One of them does not say. */
    MISSING
}
