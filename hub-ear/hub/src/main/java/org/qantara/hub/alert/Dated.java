package org.qantara.hub.alert;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qantara.hub.registry.PartnerId;

/**
 * Something that ends.
 *
 * @param name of an agreement its id, of an authorisation its reference, of a key or certificate its partner and place
 *     among the partner's: {@code zav/keys/0}; of overdue notices their recipient
 * @param partner whose it is, if it is one's
 * @param agreements that hang on it
 * @param ends from when on it counts no more
 * @param count of what is overdue
 */
public record Dated(
        Kind kind, String name, Optional<PartnerId> partner, List<String> agreements, Instant ends, int count) {
    /** What it is. */
    public enum Kind {
        AGREEMENT,
        AUTHORISATION,
        KEY,
        CERTIFICATE,
        /** Notices that their recipient has not acknowledged in time. */
        NOTICES
    }

    public Dated {
        agreements = List.copyOf(agreements);
    }

    /** Unique, and the same as long as it is about the same. */
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }
}
