package org.qantara.sandbox.hub;

/** A partner's verdict on a letter. */
public sealed interface Answer {

    /**
     * The partner has it and will work with it.
     *
     * @param reference the partner's own number of the record
     */
    record Accepted(String reference) implements Answer {}

    /**
     * The partner will not have it.
     *
     * @param reason a short code without personal data
     */
    record Refused(String reason) implements Answer {}
}
