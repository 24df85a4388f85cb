package org.qantara.hub.door;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What an {@code Authorization: Basic} header claims (RFC 7617). */
public record BasicCredentials(String id, String secret) {
    private static final int LONGEST = 1_000;

    /** @param authorization the header; null or unreadable gives nothing */
    public static Optional<BasicCredentials> of(String authorization) {
        if (authorization == null
                || authorization.length() > LONGEST
                || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) return Optional.empty();
        try {
            var decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
            var pair = new String(decoded, StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "credentials of " + id;
    }
}
