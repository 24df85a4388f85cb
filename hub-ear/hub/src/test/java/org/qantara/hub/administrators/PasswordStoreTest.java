package org.qantara.hub.administrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.administrators.Role.ADMINISTRATOR;
import static org.qantara.hub.administrators.Role.OPERATOR;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.PasswordHash;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordStoreTest extends AccountsFixture {
    private static final String PASSWORD = "كلمة سر المشغّل الأول";

    private final AtomicInteger computed = new AtomicInteger();
    private PasswordStore store;

    @BeforeEach
    void make() {
        made("salma", PASSWORD, ADMINISTRATOR, OPERATOR);
        made("youssef", "another one of some length", ADMINISTRATOR);
        store = new PasswordStore(accounts, new Counting(), clock);
        computed.set(0);
    }

    @Test
    void thePasswordLetsInWithTheRoles() {
        var known = shown("salma", PASSWORD);

        assertThat(known.getStatus()).isEqualTo(Status.VALID);
        assertThat(known.getCallerPrincipal().getName()).isEqualTo("salma");
        assertThat(known.getCallerGroups()).containsExactlyInAnyOrder("administrator", "operator");
    }

    @Test
    void anotherPasswordOrNameDoesNot() {
        assertThat(shown("salma", PASSWORD + " ").getStatus()).isEqualTo(Status.INVALID);
        assertThat(shown("salma", "").getStatus()).isEqualTo(Status.INVALID);
        assertThat(shown("youssef", PASSWORD).getStatus()).isEqualTo(Status.INVALID);
        assertThat(shown("Salma", PASSWORD).getStatus()).isEqualTo(Status.INVALID);
        assertThat(shown("x".repeat(1000), PASSWORD).getStatus()).isEqualTo(Status.INVALID);
    }

    @Test
    void whoIsNotKnownCostsAsMuch() {
        shown("nobody", PASSWORD);

        assertThat(computed).hasValue(1);
    }

    @Test
    void whatWasRightCostsNothingForAWhile() {
        for (int i = 0; i < 10; i++) shown("salma", PASSWORD);
        assertThat(computed).hasValue(1);

        clock.pass(Verified.KEPT);
        shown("salma", PASSWORD);
        assertThat(computed).hasValue(2);
    }

    @Test
    void anotherPasswordCountsAtOnce() {
        shown("salma", PASSWORD);

        accounts.password("salma", hash.generate("a new one, long enough".toCharArray()), SALMA);

        assertThat(shown("salma", PASSWORD).getStatus()).isEqualTo(Status.INVALID);
        assertThat(shown("salma", "a new one, long enough").getStatus()).isEqualTo(Status.VALID);
    }

    @Test
    void rolesTakenAwayAndStateCountAtOnce() {
        shown("salma", PASSWORD);

        accounts.change("salma", Set.of(OPERATOR), true, SALMA);
        assertThat(shown("salma", PASSWORD).getCallerGroups()).containsExactly("operator");

        accounts.change("salma", Set.of(OPERATOR), false, SALMA);
        assertThat(shown("salma", PASSWORD).getStatus()).isEqualTo(Status.INVALID);
    }

    @Test
    void tokensAreNotItsBusiness() {
        assertThat(store.validate(new IssuedToken("x")).getStatus()).isEqualTo(Status.NOT_VALIDATED);
    }

    private CredentialValidationResult shown(String name, String password) {
        return store.validate(new UsernamePasswordCredential(name, password));
    }

    private final class Counting implements PasswordHash {
        @Override
        public String generate(char[] password) {
            return hash.generate(password);
        }

        @Override
        public boolean verify(char[] password, String hashedPassword) {
            computed.incrementAndGet();
            return hash.verify(password, hashedPassword);
        }
    }
}
