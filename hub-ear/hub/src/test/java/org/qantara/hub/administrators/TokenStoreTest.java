package org.qantara.hub.administrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.MovableClock;

/** Tokens of an issuer with a server of its own. */
class TokenStoreTest {
    private static final String REALM_ROLES = "realm_access.roles";

    private final MovableClock clock = new MovableClock();
    private final FakeIssuer issuer = new FakeIssuer();
    private final TokenStore store = store(REALM_ROLES, "hub-operators=operator, hub-dpo=data-protection-officer");

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void aTokenOfTheIssuerLetsInWithTheRolesItsClaimMeans() {
        var known = shown(issuer.sign(right().build()));

        assertThat(known.getStatus()).isEqualTo(Status.VALID);
        assertThat(known.getCallerPrincipal().getName()).isEqualTo("oidc:4f1c9a0e");
        assertThat(known.getCallerGroups()).containsExactly("operator");
    }

    @Test
    void aTokenWithoutRolesLetsInWithout() {
        assertThat(shown(issuer.sign(right().claim("realm_access", null).build()))
                        .getCallerGroups())
                .isEmpty();
        assertThat(shown(issuer.sign(
                                right().claim("realm_access", "hub-operators").build()))
                        .getCallerGroups())
                .isEmpty();
    }

    @Test
    void withoutAMappingRolesAreMeantByThemselves() {
        var plain = store("roles", "");

        var known = plain.validate(new IssuedToken(
                issuer.sign(right().claim("roles", List.of("data-protection-officer", "ADMINISTRATOR", "root"))
                        .build())));

        assertThat(known.getCallerGroups()).containsExactly("data-protection-officer");
    }

    @Test
    void whatIsNotForThisHubOrNotNowDoesNot() {
        assertInvalid(right().audience("another").build());
        assertInvalid(right().audience((String) null).build());
        assertInvalid(right().issuer("http://127.0.0.1:1/realms/qantara").build());
        assertInvalid(right().issuer(null).build());
        assertInvalid(right().expirationTime(null).build());
        assertInvalid(right().subject(null).build());
        assertInvalid(right().subject("two words").build());
        assertInvalid(right().expirationTime(in(Duration.ofMinutes(-1))).build());
        assertInvalid(right().notBeforeTime(in(Duration.ofMinutes(1))).build());
    }

    @Test
    void aTokenThatIsForClientsDoesNot() {
        assertInvalid(right().claim("nonce", "n-0S6").build());
        assertInvalid(right().claim("typ", "ID").build());
        assertThat(shown(issuer.sign(right().build(), JOSEObjectType.JWT)).getStatus())
                .isEqualTo(Status.VALID);
        assertThat(shown(issuer.sign(right().build(), new JOSEObjectType("logout+jwt")))
                        .getStatus())
                .isEqualTo(Status.INVALID);
    }

    @Test
    void anotherSignatureOrNoneDoesNot() throws JOSEException {
        var token = issuer.sign(right().build());
        var other = issuer.sign(right().subject("admin").build());
        var payload = other.split("\\.", -1)[1];
        var parts = token.split("\\.", -1);

        assertThat(shown(parts[0] + "." + payload + "." + parts[2]).getStatus()).isEqualTo(Status.INVALID);
        assertThat(shown(new PlainJWT(right().build()).serialize()).getStatus()).isEqualTo(Status.INVALID);
        assertThat(shown(signedWithThePublicKey()).getStatus()).isEqualTo(Status.INVALID);
        assertThat(shown("not a token").getStatus()).isEqualTo(Status.INVALID);
        assertThat(shown("x".repeat(9_000)).getStatus()).isEqualTo(Status.INVALID);
        issuer.changeKey("first");
        assertThat(shown(issuer.sign(right().build())).getStatus()).isEqualTo(Status.INVALID);
    }

    @Test
    void keysAreFetchedOnceAndANewOneIsFound() {
        for (int i = 0; i < 10; i++) shown(issuer.sign(right().build()));
        assertThat(issuer.asked).as("its description and its keys").hasValue(2);

        issuer.changeKey("second");
        issuer.publish();

        assertThat(shown(issuer.sign(right().build())).getStatus()).isEqualTo(Status.VALID);
    }

    @Test
    void whoMakesUpKeysDoesNotMakeTheHubAskTheIssuerAgainAndAgain() {
        for (int i = 0; i < 50; i++) {
            issuer.changeKey("made up " + i);
            shown(issuer.sign(right().build()));
        }

        assertThat(issuer.asked.get()).isLessThanOrEqualTo(4);
    }

    @Test
    void keysAreNotFetchedFromElsewhere() {
        try (var elsewhere = new FakeIssuer()) {
            issuer.describe(issuer.url().toString(), elsewhere.url() + "/keys");
            assertInvalid(right().build());

            issuer.describe(elsewhere.url().toString(), issuer.url() + "/keys");
            assertInvalid(right().build());

            issuer.describe(issuer.url().toString(), issuer.url() + "/keys");
            issuer.pages.put("/realms/qantara/keys", elsewhere.url() + "/keys");
            assertInvalid(right().build());

            assertThat(elsewhere.asked).hasValue(0);
        }
    }

    @Test
    void anIssuerThatIsAwayLetsNobodyIn() {
        issuer.close();

        assertInvalid(right().build());
    }

    @Test
    void passwordsAreNotItsBusiness() {
        assertThat(store.validate(new UsernamePasswordCredential("salma", "x")).getStatus())
                .isEqualTo(Status.NOT_VALIDATED);
    }

    @Test
    void anIssuerInTheClearOrWithoutClientIsNoIssuer() {
        assertThatThrownBy(() -> new Issuer(URI.create("http://id.example/"), "hub", "roles", Map.of()))
                .hasMessageContaining("qantara.oidc-issuer");
        assertThatThrownBy(() -> new Issuer(URI.create("https://id.example/"), "", "roles", Map.of()))
                .hasMessageContaining("qantara.oidc-client-id");
        assertThatThrownBy(() -> Issuer.roles("hub-root=root")).hasMessageContaining("qantara.oidc-roles");
    }

    private TokenStore store(String claim, String roles) {
        return new TokenStore(new Issuer(issuer.url(), FakeIssuer.HUB, claim, Issuer.roles(roles)), clock);
    }

    private JWTClaimsSet.Builder right() {
        return issuer.claims(clock.instant());
    }

    private Date in(Duration time) {
        return Date.from(clock.instant().plus(time));
    }

    private String signedWithThePublicKey() throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), right().build());
        token.sign(new MACSigner(issuer.publicKey().getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }

    private void assertInvalid(JWTClaimsSet claims) {
        assertThat(shown(issuer.sign(claims)).getStatus()).as(claims.toString()).isEqualTo(Status.INVALID);
    }

    private CredentialValidationResult shown(String token) {
        return store.validate(new IssuedToken(token));
    }
}
