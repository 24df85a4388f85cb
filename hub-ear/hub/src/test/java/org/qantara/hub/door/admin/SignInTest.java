package org.qantara.hub.door.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qantara.hub.MovableClock;
import org.qantara.hub.administrators.AccountsFixture;
import org.qantara.hub.administrators.IssuedToken;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.proof.Attempts;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

class SignInTest extends AccountsFixture {
    private static final String HOME = "127.0.0.1";

    private final MovableClock time = new MovableClock();
    private final TurnedAway turnedAway = new TurnedAway(new Acts(database)::record, time);
    private final List<Credential> checked = new ArrayList<>();
    private final SignIn signIn = new SignIn(this::validate, turnedAway, new Attempts(time), new Attempts(time, 100));

    @Test
    void aPasswordOrATokenLetsIn() {
        assertThat(signIn.admit(HOME, basic("salma", "right"))).isPresent();
        assertThat(signIn.admit(HOME, "bearer right")).isPresent();
        assertThat(signIn.admit(HOME, basic("salma", "wrong"))).isEmpty();
        assertThat(signIn.admit(HOME, "Bearer wrong")).isEmpty();
    }

    @Test
    void nothingShownIsNothingFailed() {
        assertThat(signIn.admit(HOME, null)).isEmpty();
        assertThat(signIn.admit(HOME, "Digest x")).isEmpty();
        turnedAway.run();

        assertThat(checked).isEmpty();
        assertThat(acts()).isEmpty();
    }

    @Test
    void afterTooManyFailuresNothingIsCheckedForAMinute() {
        fail("salma", HOME, Attempts.MOST);
        checked.clear();

        assertTooMany("salma", HOME, Attempts.MOST);
        assertThat(checked).isEmpty();
        assertThat(signIn.admit(HOME, basic("youssef", "right"))).isPresent();
        assertThat(signIn.admit("192.0.2.7", basic("salma", "right"))).isPresent();

        time.pass(Attempts.WINDOW);
        assertThat(signIn.admit(HOME, basic("salma", "right"))).isPresent();
    }

    @Test
    void manyNamesFromOneAddressAreTooManyAtLast() {
        for (int i = 0; i < 100; i++) fail("guess" + i, HOME, 1);

        assertTooMany("salma", HOME, 100);
    }

    @Test
    void failuresAreOnRecordWithoutTheName() {
        fail("salma", HOME, 3);
        turnedAway.run();

        assertThat(acts()).containsExactly("SIGN_IN_REFUSED unknown ");
    }

    private void assertTooMany(String name, String address, int most) {
        var problem = Problem.of(ProblemCode.TOO_MANY_ATTEMPTS, "Authorization", Integer.toString(most));
        assertThatThrownBy(() -> signIn.admit(address, basic(name, "right")))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.problem()).isEqualTo(problem));
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++)
            assertThat(signIn.admit(address, basic(name, "wrong"))).isEmpty();
    }

    private CredentialValidationResult validate(Credential credential) {
        checked.add(credential);
        var right = switch (credential) {
            case UsernamePasswordCredential password -> password.getPassword().compareTo("right");
            case IssuedToken(var token) -> token.equals("right");
            default -> false;
        };
        return right
                ? new CredentialValidationResult("salma", Set.of("operator"))
                : CredentialValidationResult.INVALID_RESULT;
    }

    private static String basic(String name, String password) {
        var pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
