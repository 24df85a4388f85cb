package org.qantara.hub.administrators;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Access tokens of one issuer (RFC 9068, or what its issuer makes like it): signed by a key of the issuer's, by an asymmetric
 * algorithm; {@code iss}, {@code aud}, {@code sub} and {@code exp} are there and right; not an id token, which is for
 * clients. Its keys are fetched when they are needed, kept for five minutes, and asked for anew no more than twice in thirty
 * seconds, however many tokens name a key that is not known.
 */
public final class TokenStore implements IdentityStore {
    private static final System.Logger LOG = System.getLogger(TokenStore.class.getName());
    private static final int LONGEST = 8_000;
    private static final Duration OUTAGE = Duration.ofHours(1);
    private static final int SKEW = 30; // seconds
    private static final Pattern SUBJECT = Pattern.compile("[!-~]{1,100}");
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);
    /** Members that id tokens have, or that say that it is one. */
    private static final List<String> OF_ID_TOKENS = List.of("nonce", "at_hash", "c_hash");

    private final Issuer issuer;
    private final Clock clock;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    public TokenStore(Issuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(issuer)));
        processor.setJWTClaimsSetVerifier(new Claims());
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof IssuedToken(var text))) return CredentialValidationResult.NOT_VALIDATED_RESULT;
        if (text.length() > LONGEST) return CredentialValidationResult.INVALID_RESULT;
        try {
            return caller(processor.process(SignedJWT.parse(text), null));
        } catch (ParseException | BadJOSEException | IllegalArgumentException wrong) {
            return CredentialValidationResult.INVALID_RESULT;
        } catch (JOSEException e) {
            LOG.log(Level.WARNING, "the keys of {0} are not to be had: {1}", issuer.url(), e.getMessage());
            return CredentialValidationResult.INVALID_RESULT;
        }
    }

    private CredentialValidationResult caller(JWTClaimsSet claims) {
        var subject = Optional.ofNullable(claims.getSubject())
                .filter(it -> SUBJECT.matcher(it).matches());
        if (subject.isEmpty() || isIdToken(claims)) return CredentialValidationResult.INVALID_RESULT;
        return new CredentialValidationResult("oidc:" + subject.get(), Account.words(issuer.roles(claims.getClaims())));
    }

    private static boolean isIdToken(JWTClaimsSet claims) {
        return OF_ID_TOKENS.stream().anyMatch(it -> claims.getClaim(it) != null) || "ID".equals(claims.getClaim("typ"));
    }

    private static JWKSource<SecurityContext> keys(Issuer issuer) {
        try {
            var description = IssuerKeys.description(issuer.url()).toURL();
            return JWKSourceBuilder.create(description, new IssuerKeys(issuer.url()))
                    .refreshAheadCache(false) // it would have a thread of its own
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        Claims() {
            super(
                    issuer.audience(),
                    new JWTClaimsSet.Builder().issuer(issuer.url().toString()).build(),
                    Set.of("sub", "exp"));
            setMaxClockSkew(SKEW);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
