package org.qantara.hub.door.proof;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a token must say (RFC 7523, section 3), whoever has signed it. */
final class TokenClaims {
    static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    /** By which the clocks of a partner and of the hub may differ. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final String audience;

    /** @param audience the hub's public address */
    TokenClaims(String audience) {
        this.audience = audience;
    }

    /** What is wrong, or nothing. */
    Optional<String> wrong(JWTClaimsSet claims, Instant now) {
        if (!claims.getAudience().contains(audience)) return Optional.of("for another audience");
        var issuer = claims.getIssuer();
        if (issuer == null || !issuer.equals(claims.getSubject())) return Optional.of("issuer is not subject");
        if (claims.getJWTID() == null || !ID.matcher(claims.getJWTID()).matches()) return Optional.of("no jti");
        return wrongTime(claims, now);
    }

    private static Optional<String> wrongTime(JWTClaimsSet claims, Instant now) {
        var expires = claims.getExpirationTime();
        if (expires == null) return Optional.of("no exp");
        if (!expires.toInstant().plus(SKEW).isAfter(now)) return Optional.of("expired");
        if (expires.toInstant().isAfter(now.plus(LONGEST_LIFE).plus(SKEW))) return Optional.of("lives too long");
        if (isAhead(claims.getIssueTime(), now) || isAhead(claims.getNotBeforeTime(), now))
            return Optional.of("not valid yet");
        return Optional.empty();
    }

    private static boolean isAhead(Date time, Instant now) {
        return time != null && time.toInstant().isAfter(now.plus(SKEW));
    }

    /** From when on a token that was right is right no more. */
    static Instant end(JWTClaimsSet claims) {
        return claims.getExpirationTime().toInstant().plus(SKEW);
    }
}
