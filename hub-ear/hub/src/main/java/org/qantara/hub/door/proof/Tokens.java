package org.qantara.hub.door.proof;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.PartnerId;

/**
 * Tokens that a partner signs for each call (RFC 7519, with the claims of RFC 7523, section 3): {@code iss} and
 * {@code sub} are the partner, {@code aud} the hub's public address, {@code exp} at most five minutes ahead, {@code jti}
 * never used before.
 */
public final class Tokens {
    private static final int LONGEST = 8_000;
    private static final int MOST_KEYS = 5_000;
    private static final int MOST_TRIED = 4;

    private final PartnerKeys partnerKeys;
    private final TokenClaims expected;
    private final Replays replays;
    private final Clock clock;
    private final Map<String, Optional<TokenKey>> keys = new ConcurrentHashMap<>();

    /** @param audience the hub's public address, which a token must be for */
    public Tokens(PartnerKeys partnerKeys, String audience, Replays replays, Clock clock) {
        this.partnerKeys = partnerKeys;
        this.expected = new TokenClaims(audience);
        this.replays = replays;
        this.clock = clock;
    }

    /** A token as a caller shows it; one that is right is used up by checking it. */
    public Shown shown(String token) {
        if (token.length() > LONGEST) return unusable("too long");
        try {
            var signed = SignedJWT.parse(token);
            return new Shown(claimed(signed.getJWTClaimsSet()), claimed -> prove(signed, claimed));
        } catch (ParseException | IllegalArgumentException unreadable) {
            return unusable("unreadable");
        }
    }

    private static Optional<PartnerId> claimed(JWTClaimsSet claims) {
        return Optional.ofNullable(claims.getIssuer()).filter(PartnerId::isOne).map(PartnerId::new);
    }

    private Proven prove(SignedJWT token, Optional<PartnerId> claimed) {
        var forged = forged(token, claimed);
        if (forged.isPresent()) return not(forged.get(), claimed);
        var claims = claims(token);
        var wrong = expected.wrong(claims, clock.instant());
        if (wrong.isPresent()) return not(wrong.get(), claimed);
        if (!replays.first(mark(claims), TokenClaims.end(claims))) return not("used before", claimed);
        return new Proven.As(claimed.orElseThrow(), AuthenticationMethod.JWT);
    }

    /** What is wrong with the signature, or nothing; one is computed whether or not the partner is known. */
    private Optional<String> forged(SignedJWT token, Optional<PartnerId> claimed) {
        var allowed = claimed.filter(partner -> partnerKeys.allows(partner, AuthenticationMethod.JWT));
        var fitting = allowed.map(partnerKeys::tokenKeys).orElse(List.of()).stream()
                .flatMap(json -> key(json).stream())
                .filter(key -> key.fits(token))
                .limit(MOST_TRIED)
                .toList();
        if (fitting.isEmpty()) {
            TokenKey.verifyNothing(token.getSigningInput());
            return Optional.of(allowed.isPresent() ? "no such key" : "not in this way");
        }
        return fitting.stream().anyMatch(key -> key.verifies(token)) ? Optional.empty() : Optional.of("forged");
    }

    private Optional<TokenKey> key(String json) {
        if (keys.size() > MOST_KEYS) keys.clear();
        return keys.computeIfAbsent(json, TokenKey::read);
    }

    private static byte[] mark(JWTClaimsSet claims) {
        try {
            var text = "token\n" + claims.getIssuer() + "\n" + claims.getJWTID();
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet claims(SignedJWT token) {
        try {
            return token.getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException("it was read before", e);
        }
    }

    private static Shown unusable(String why) {
        return new Shown(Optional.empty(), claimed -> not(why, claimed));
    }

    private static Proven not(String why, Optional<PartnerId> claimed) {
        return new Proven.Not(AuthenticationMethod.JWT, why, claimed);
    }
}
