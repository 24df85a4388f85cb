package org.qantara.hub.door.signature;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.w3c.dom.Element;

/** The time stamp of a message (WS-Security, section 10). */
record Freshness(Instant created, Instant expires) {
    static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    static final Duration SKEW = Duration.ofSeconds(60);

    static Freshness of(Element timestamp) throws NotSigned {
        return new Freshness(time(timestamp, "Created"), time(timestamp, "Expires"));
    }

    void check(Instant now) throws NotSigned {
        if (created.isAfter(now.plus(SKEW))) throw new NotSigned("not valid yet");
        if (!created.plus(LONGEST_LIFE).plus(SKEW).isAfter(now)) throw new NotSigned("too old");
        if (!expires.plus(SKEW).isAfter(now)) throw new NotSigned("expired");
    }

    /** From when on it counts no more, whatever it says itself. */
    Instant end() {
        return created.plus(LONGEST_LIFE).plus(SKEW);
    }

    private static Instant time(Element timestamp, String name) throws NotSigned {
        var text = SignedParts.only(timestamp, Wss.WSU, name).getTextContent().strip();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new NotSigned("unreadable " + name);
        }
    }
}
