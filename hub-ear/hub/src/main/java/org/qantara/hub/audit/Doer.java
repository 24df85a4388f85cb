package org.qantara.hub.audit;

import java.util.Optional;

/**
 * Who does something, and through what.
 *
 * @param actor {@code hub}, {@code partner:zav}, {@code user:salma}
 */
public record Doer(String actor, Optional<Through> through) {
    /** The hub, of itself. */
    public static final Doer HUB = new Doer("hub", Optional.empty());

    public static Doer partner(String id, Through through) {
        return new Doer("partner:" + id, Optional.of(through));
    }

    public static Doer user(String name, Through through) {
        return new Doer("user:" + name, Optional.of(through));
    }
}
