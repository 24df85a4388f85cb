package org.qantara.sandbox.hub;

import java.util.List;
import java.util.Optional;

/**
 * A document on its way to the hub.
 *
 * @param id the sender's own, unique among its messages
 * @param format as the sender names it; without it the hub recognises the format
 * @param to recipients; none means whoever the agreements say
 */
public record Message(
        String id, Optional<String> format, Optional<String> purpose, List<String> to, Document document) {

    public Message {
        to = List.copyOf(to);
    }

    public static Message of(String id, Document document) {
        return new Message(id, Optional.empty(), Optional.empty(), List.of(), document);
    }

    public Message named(String format) {
        return new Message(id, Optional.of(format), purpose, to, document);
    }

    /** This message, sent for a purpose such as {@code training}. */
    public Message purpose(String purpose) {
        return new Message(id, format, Optional.of(purpose), to, document);
    }

    public Message to(String... partners) {
        return new Message(id, format, purpose, List.of(partners), document);
    }
}
