package org.qantara.hub.journal;

/** How a delivery travels. */
public enum Way {
    /** The hub calls the recipient. */
    PUSH,
    /** The recipient reads a queue. */
    QUEUE,
    /** The recipient fetches. */
    PULL
}
