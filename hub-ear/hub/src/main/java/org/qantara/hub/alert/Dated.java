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
 *     among the partner's: {@code zav/keys/0}; of overdue notices their recipient; of consents their recipient, their
 *     purpose and within how many days they end: {@code zav/seasonal-work/30}
 * @param partner whose it is, if it is one's
 * @param agreements that hang on it
 * @param ends from when on it counts no more, or the first of them
 * @param count of what is overdue, of consents that end
 */
public record Dated(
        Kind kind, String name, Optional<PartnerId> partner, List<String> agreements, Instant ends, int count) {
    /** What it is. */
    public enum Kind {
        AGREEMENT,
        AUTHORISATION,
        KEY,
        CERTIFICATE,
        /** Consents of people who are asked again, or no longer sent. */
        CONSENTS,
        /** Notices that their recipient has not acknowledged in time. */
        NOTICES;

        /** Whether it is many of one kind, told as one. */
        boolean isMany() {
            return this == CONSENTS || this == NOTICES;
        }
    }

    public Dated {
        agreements = List.copyOf(agreements);
    }

    /** Unique, and the same as long as it is about the same. */
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }
}
