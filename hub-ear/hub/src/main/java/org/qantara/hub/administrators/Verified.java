package org.qantara.hub.administrators;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short while which passwords were right, so that a client that shows one with every request does not cost
 * a hash each time. What is kept is a keyed hash, under a key that lives as long as the hub, of the password together with
 * the stored hash: with another password stored it counts no more.
 */
final class Verified {
    static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 1_000;
    private static final String MAC = "HmacSHA256";

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> until = new LinkedHashMap<>();

    Verified(Clock clock) {
        var bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        this.clock = clock;
        this.key = new SecretKeySpec(bits, MAC);
    }

    boolean knows(char[] password, String stored) {
        var mark = mark(password, stored);
        synchronized (until) {
            var end = until.get(mark);
            return end != null && clock.instant().isBefore(end);
        }
    }

    void add(char[] password, String stored) {
        var mark = mark(password, stored);
        synchronized (until) {
            until.remove(mark);
            until.put(mark, clock.instant().plus(KEPT));
            if (until.size() > MOST) until.remove(until.keySet().iterator().next());
        }
    }

    private String mark(char[] password, String stored) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(stored.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(Argon2id.bytes(password)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
