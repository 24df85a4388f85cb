package org.qantara.hub.audit;

/** By which way something is done. */
public enum Through {
    SOAP,
    REST,
    MESSAGING,
    /** The hub called the recipient. */
    PUSH,
    /** The hub wrote to the recipient's queue. */
    QUEUE,
    /** The recipient came and fetched. */
    PULL,
    /** Administration, by REST. */
    ADMIN,
    CONSOLE,
    /** A file on the hub's own machine. */
    FILE
}
