package org.qantara.hub.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The keys of the hub's signatures: the newest signs, and all can be used to verify. */
public final class SigningKeys {
    private final List<SigningKey> keys;

    /** @param keys the newest last, at least one */
    public SigningKeys(List<SigningKey> keys) {
        this.keys = List.copyOf(keys);
        if (keys.isEmpty()) throw new IllegalArgumentException("no key to sign with");
    }

    /** A JWS that holds what it signs, in compact form. */
    public String attached(byte[] payload) {
        return keys.getLast().jws(payload);
    }

    /** The same with the payload left out, as it stands beside it (RFC 7515, appendix F): {@code head..signature}. */
    public String detached(byte[] payload) {
        var jws = attached(payload);
        return jws.substring(0, jws.indexOf('.') + 1) + jws.substring(jws.lastIndexOf('.'));
    }

    String detached(String text) {
        return detached(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The public halves as a JWK set (RFC 7517). */
    public String jwks() {
        return keys.stream().map(SigningKey::jwk).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }
}
