package org.qantara.sandbox.hub;

/** What a sender was told about its message. */
public sealed interface Heard {

    /**
     * The hub has the message and answers for it.
     *
     * @param text the receipt as the door gave it, JSON or XML
     */
    record Receipt(String text) implements Heard {}

    /**
     * The hub did not take it.
     *
     * @param code of the problem catalogue
     * @param text the problem as the door gave it, JSON or XML
     */
    record Refusal(String code, String text) implements Heard {}
}
