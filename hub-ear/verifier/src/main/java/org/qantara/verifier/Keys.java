package org.qantara.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hub's public keys, by their thumbprints (RFC 7638). */
final class Keys {
    private static final Pattern KEY =
            Pattern.compile("\\{\"kty\":\"OKP\",\"crv\":\"Ed25519\",[^{}]*?\"x\":\"([A-Za-z0-9_-]{43})\"[^{}]*}");
    private static final Pattern JWS =
            Pattern.compile("([A-Za-z0-9_-]{1,400})\\.([A-Za-z0-9_-]*)\\.([A-Za-z0-9_-]{86})");
    private static final Pattern HEAD = Pattern.compile("\\{\"alg\":\"EdDSA\",\"kid\":\"([A-Za-z0-9_-]{43})\"}");
    /** What stands before the 32 bytes of an Ed25519 key in an X.509 key (RFC 8410). */
    private static final String X509 = "302a300506032b6570032100";

    private final Map<String, PublicKey> byId = new LinkedHashMap<>();

    /** @param jwks a JWK set as the hub publishes it; what is not one holds no keys */
    Keys(byte[] jwks) {
        var keys = KEY.matcher(new String(jwks, StandardCharsets.UTF_8));
        while (keys.find()) {
            var x = keys.group(1);
            key(x).ifPresent(key -> byId.put(
                    encoded(HexFormat.of()
                            .parseHex(Hashes.sha256("{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}"))),
                    key));
        }
    }

    Set<String> ids() {
        return byId.keySet();
    }

    /** What a signature is worth. */
    sealed interface Worth {
        /** By one of the keys, of these bytes. */
        record Good() implements Worth {}

        record Bad() implements Worth {}

        /** By a key of this id, which is none of them. */
        record Unknown(String id) implements Worth {}
    }

    /** What this detached JWS (RFC 7515, appendix F) is worth as a signature of these bytes. */
    Worth of(String jws, byte[] payload) {
        var parts = JWS.matcher(jws);
        if (!parts.matches() || !parts.group(2).isEmpty()) return new Worth.Bad();
        var head = decoded(parts.group(1)).map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
        var id = head.map(HEAD::matcher).filter(Matcher::matches).map(it -> it.group(1));
        var signature = decoded(parts.group(3));
        if (id.isEmpty() || signature.isEmpty()) return new Worth.Bad();
        var key = byId.get(id.get());
        if (key == null) return new Worth.Unknown(id.get());
        return verify(key, parts.group(1) + "." + encoded(payload), signature.get())
                ? new Worth.Good()
                : new Worth.Bad();
    }

    private static boolean verify(PublicKey key, String input, byte[] signature) {
        try {
            var verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(key);
            verifying.update(input.getBytes(StandardCharsets.US_ASCII));
            return verifying.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Optional<PublicKey> key(String x) {
        try {
            var bytes = decoded(x);
            if (bytes.isEmpty()) return Optional.empty();
            var spec = HexFormat.of().parseHex(X509 + HexFormat.of().formatHex(bytes.get()));
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spec)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Base64url in its one form: bits at the end that mean nothing are zero. */
    private static Optional<byte[]> decoded(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return encoded(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
