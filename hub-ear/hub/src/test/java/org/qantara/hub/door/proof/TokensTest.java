package org.qantara.hub.door.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.PartnerId;

class TokensTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String HUB = "https://hub.example";
    private static final PartnerId ANAPEC = new PartnerId("anapec");
    private static final ECKey EC = ec("one");
    private static final RSAKey RSA = rsa(2048);

    private final FakePartnerKeys partnerKeys = new FakePartnerKeys();
    private final MemoryReplays replays = new MemoryReplays();
    private final Tokens tokens = new Tokens(partnerKeys, HUB, replays, Clock.fixed(NOW, ZoneOffset.UTC));

    TokensTest() {
        partnerKeys.add(ANAPEC, EC.toPublicJWK().toJSONString());
    }

    @Test
    void aTokenOfThePartnersOwnKeyIsTaken() {
        assertThat(prove(token())).isEqualTo(new Proven.As(ANAPEC, AuthenticationMethod.JWT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS256", "RS256"})
    void anRsaKeySignsInEitherWay(String algorithm) throws JOSEException {
        partnerKeys.add(ANAPEC, RSA.toPublicJWK().toJSONString());

        var token = signed(new JWSHeader(JWSAlgorithm.parse(algorithm)), claims().build(), new RSASSASigner(RSA));

        assertThat(prove(token)).isInstanceOf(Proven.As.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EdDSA", "Ed25519"})
    void anEd25519KeySignsUnderEitherName(String algorithm) throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        partnerKeys.add(ANAPEC, "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"}".formatted(x(pair)));

        assertThat(prove(edDsa(algorithm, pair))).isInstanceOf(Proven.As.class);
        assertThat(why(edDsa(algorithm, KeyPairGenerator.getInstance("Ed25519").generateKeyPair())))
                .isEqualTo("forged");
    }

    @Test
    void aTokenIsUsedUpByItsFirstUseAndForgottenOnceItIsOver() {
        var token = token();

        assertThat(prove(token)).isInstanceOf(Proven.As.class);
        assertThat(why(token)).isEqualTo("used before");
        assertThat(replays.marks.values()).containsExactly(NOW.plusSeconds(60).plus(TokenClaims.SKEW));
    }

    @Test
    void twoPartnersMayChooseTheSameId() throws JOSEException {
        var zav = ec("two");
        partnerKeys.add(new PartnerId("zav"), zav.toPublicJWK().toJSONString());
        var claims = claims().jwtID("1");

        assertThat(prove(token(claims.build(), EC))).isInstanceOf(Proven.As.class);
        assertThat(prove(token(claims.issuer("zav").subject("zav").build(), zav)))
                .isInstanceOf(Proven.As.class);
    }

    @Test
    void aWrongTokenIsNotUsedUp() {
        assertThat(why(with(claims -> claims.audience("https://else.example")))).isNotNull();

        assertThat(replays.marks).isEmpty();
    }

    enum Wrong {
        FOR_ANOTHER_AUDIENCE(claims -> claims.audience("https://else.example"), "for another audience"),
        FOR_AN_AUDIENCE_THAT_BEGINS_LIKE_OURS(claims -> claims.audience(HUB + ".evil"), "for another audience"),
        FOR_NOBODY(claims -> claims.audience((String) null), "for another audience"),
        OF_ANOTHER_SUBJECT(claims -> claims.subject("zav"), "issuer is not subject"),
        WITHOUT_SUBJECT(claims -> claims.subject(null), "issuer is not subject"),
        WITHOUT_ID(claims -> claims.jwtID(null), "no jti"),
        WITH_AN_EMPTY_ID(claims -> claims.jwtID(""), "no jti"),
        WITH_AN_ID_OF_TWO_LINES(claims -> claims.jwtID("a\nb"), "no jti"),
        WITH_AN_ENDLESS_ID(claims -> claims.jwtID("x".repeat(201)), "no jti"),
        WITHOUT_END(claims -> claims.expirationTime(null), "no exp"),
        OF_LONG_AGO(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(30))), "expired"),
        FOR_LONG(claims -> claims.expirationTime(Date.from(NOW.plus(Duration.ofMinutes(6)))), "lives too long"),
        FOR_EVER(claims -> claims.expirationTime(new Date(Long.MAX_VALUE)), "lives too long"),
        ISSUED_LATER(claims -> claims.issueTime(Date.from(NOW.plusSeconds(40))), "not valid yet"),
        NOT_YET(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(40))), "not valid yet"),
        OF_AN_UNKNOWN_PARTNER(claims -> claims.issuer("atlantis").subject("atlantis"), "not in this way"),
        OF_NOBODY(claims -> claims.issuer(null).subject(null), "not in this way"),
        OF_NO_ID(claims -> claims.issuer("A\nB").subject("A\nB"), "not in this way");

        private final UnaryOperator<JWTClaimsSet.Builder> change;
        private final String why;

        Wrong(UnaryOperator<JWTClaimsSet.Builder> change, String why) {
            this.change = change;
            this.why = why;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatSaysSomethingElseIsRefused(Wrong wrong) {
        assertThat(why(with(wrong.change))).isEqualTo(wrong.why);
    }

    @Test
    void aLittleDifferenceOfTheClocksIsNoMatter() {
        var fast = with(claims ->
                claims.issueTime(Date.from(NOW.plusSeconds(25))).expirationTime(Date.from(NOW.plusSeconds(325))));
        var slow = with(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(25))));

        assertThat(prove(fast)).isInstanceOf(Proven.As.class);
        assertThat(prove(slow)).isInstanceOf(Proven.As.class);
    }

    static Stream<String> forgeries() throws Exception {
        var claims = claims().build();
        var secret = EC.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        var parts = token(claims, EC).split("\\.");
        var critical = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .criticalParams(Set.of("x"))
                .customParam("x", 1)
                .build();
        return Stream.of(
                token(claims, ec("one")),
                token(claims, ec("other")),
                new PlainJWT(claims).serialize(),
                new PlainJWT(claims).serialize() + parts[2],
                signed(new JWSHeader(JWSAlgorithm.HS256), claims, new MACSigner(Arrays.copyOf(secret, 64))),
                signed(new JWSHeader(JWSAlgorithm.RS256), claims, new RSASSASigner(RSA)),
                signed(critical, claims, new ECDSASigner(EC)),
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[64]),
                parts[0] + "." + parts[1] + "." + parts[2].substring(4),
                parts[0] + "."
                        + Base64URL.encode(
                                claims().subject("zav").issuer("zav").build().toString())
                        + "." + parts[2],
                header("{\"alg\":\"none\"}") + parts[1] + ".",
                header("{\"alg\":\"ES256\",\"jwk\":" + ec("x").toPublicJWK() + "}") + parts[1] + "." + parts[2],
                header("{\"alg\":\"ES256\",\"jku\":\"https://evil.example/keys\"}") + parts[1] + "." + parts[2],
                "",
                ".",
                "..",
                "...",
                "a.b.c",
                "null",
                "{}",
                "x".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void whatThePartnerHasNotSignedIsRefused(String forgery) {
        assertThat(prove(forgery)).isInstanceOf(Proven.Not.class);
        assertThat(replays.marks).isEmpty();
    }

    @Test
    void aKeyThatIsTooWeakOrOfAnotherKindIsNone() throws JOSEException {
        var weak = rsa(1024);
        var other = new ECKeyGenerator(Curve.P_521).generate();
        partnerKeys.add(ANAPEC, weak.toPublicJWK().toJSONString());
        partnerKeys.add(ANAPEC, other.toPublicJWK().toJSONString());
        partnerKeys.add(ANAPEC, "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}");
        partnerKeys.add(ANAPEC, "not a key");

        assertThat(TokenKey.read(weak.toPublicJWK().toJSONString())).isEmpty();
        assertThat(TokenKey.read(other.toPublicJWK().toJSONString())).isEmpty();
        assertThat(prove(token())).isInstanceOf(Proven.As.class);
    }

    @Test
    void aPartnerThatMayNotUseTokensIsNotLetInByOne() {
        partnerKeys.forbidden.add(AuthenticationMethod.JWT);

        assertThat(why(token())).isEqualTo("not in this way");
    }

    @Test
    void duringAChangeOfKeysBothCount() throws JOSEException {
        var next = ec("next");
        partnerKeys.add(ANAPEC, next.toPublicJWK().toJSONString());

        assertThat(prove(token(claims().build(), next))).isInstanceOf(Proven.As.class);
        assertThat(prove(token())).isInstanceOf(Proven.As.class);
    }

    private Proven prove(String token) {
        return tokens.shown(token).check();
    }

    private String why(String token) {
        return prove(token) instanceof Proven.Not not ? not.why() : null;
    }

    private static String token() {
        return with(claims -> claims);
    }

    private static String with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return token(change.apply(claims()).build(), EC);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("anapec")
                .subject("anapec")
                .audience(HUB)
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString());
    }

    private static String token(JWTClaimsSet claims, ECKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .build();
            return signed(header, claims, new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String header(String json) {
        return Base64URL.encode(json) + ".";
    }

    private static String edDsa(String algorithm, KeyPair pair) throws GeneralSecurityException {
        var text = header("{\"alg\":\"" + algorithm + "\"}")
                + Base64URL.encode(claims().build().toString());
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return text + "." + Base64URL.encode(signature.sign());
    }

    /** The last 32 bytes of the encoded key (RFC 8410, section 4). */
    private static Base64URL x(KeyPair pair) {
        var encoded = ((EdECPublicKey) pair.getPublic()).getEncoded();
        return Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey rsa(int bits) {
        try {
            return new RSAKeyGenerator(bits, true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
