package org.qantara.hub.alert;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qantara.hub.registry.PartnerId;

/**
 * Something that ends, or has waited for a human since it began.
 *
 * @param name of an agreement its id, of an authorisation its reference, of a key or certificate its partner and place
 *     among the partner's: {@code zav/keys/0}; of overdue notices their recipient; of consents their recipient, their
 *     purpose and within how many days they end: {@code zav/seasonal-work/30}; of people in contradiction {@code open};
 *     of cases their corridor, with the flag if it is one: {@code thamm-ma-de/COSTS_CHARGED}; of sessions and agreements on
 *     mobility whose they are
 * @param partner whose it is, if it is one's
 * @param agreements that hang on it
 * @param ends from when on it counts no more, or the first of them
 * @param count of what is overdue, of consents that end, of what waits for a human
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
        NOTICES,
        /** Pairs of people of whom what is said cannot all be true, held until a human decides. */
        CONFLICTS,
        /** Cases of a corridor that have to go on by a day. */
        DEADLINES,
        /** Cases of a corridor in which something ends: a certificate, an approval, a contract. */
        EXPIRIES,
        /** Cases of a corridor with a flag: somebody should look. */
        FLAGS,
        /** Sessions of a partner that people can apply for until a day. */
        APPLICATIONS,
        /** Agreements on mobility, as records of a partner tell them. */
        MOBILITY_AGREEMENTS;

        /** Whether it is many of one kind, told as one. */
        boolean isMany() {
            return switch (this) {
                case AGREEMENT, AUTHORISATION, KEY, CERTIFICATE -> false;
                case CONSENTS, NOTICES, CONFLICTS, DEADLINES, EXPIRIES, FLAGS, APPLICATIONS, MOBILITY_AGREEMENTS ->
                    true;
            };
        }

        /** Whether it is told only once it is late, or waits. */
        boolean isLate() {
            return this == NOTICES || this == CONFLICTS || this == FLAGS;
        }
    }

    public Dated {
        agreements = List.copyOf(agreements);
    }

    /** Many of one kind, told as one, that are late or wait for a human since the first of them. */
    public static Dated late(Kind kind, String name, Optional<PartnerId> partner, Instant since, int count) {
        return new Dated(kind, name, partner, List.of(), since, count);
    }

    /** Unique, and the same as long as it is about the same. */
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }
}
