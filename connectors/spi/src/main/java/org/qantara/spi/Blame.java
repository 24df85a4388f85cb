package org.qantara.spi;

/** Whose turn it is to act on a problem. */
public enum Blame {
    SENDER,
    HUB,
    RECEIVER
}
