package org.qantara.hub.administrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Argon2idTest {
    private final Argon2id hash = new Argon2id();

    @Test
    void aPasswordIsVerifiedByItsHashAndNoOther() {
        var stored = hash.generate("كلمة سر طويلة جدا".toCharArray());

        assertThat(hash.verify("كلمة سر طويلة جدا".toCharArray(), stored)).isTrue();
        assertThat(hash.verify("كلمة سر طويلة جد".toCharArray(), stored)).isFalse();
    }

    @Test
    void theSamePasswordIsNeverStoredTwiceTheSameWay() {
        var password = "mot de passe à Rabat".toCharArray();

        assertThat(hash.generate(password)).isNotEqualTo(hash.generate(password));
    }

    @Test
    void howALetterIsComposedDoesNotMatter() {
        var composed = hash.generate("Fès et Meknès".toCharArray());

        assertThat(hash.verify("Fe\u0300s et Mekne\u0300s".toCharArray(), composed))
                .isTrue();
    }

    @Test
    void whatIsStoredSaysHowItWasMade() {
        assertThat(hash.generate("a password of some length".toCharArray()))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    /** The test vector of the reference implementation: "password", "somesalt", two passes over 256 KiB. */
    @Test
    void itIsTheSameAlgorithmAsElsewhere() {
        assertThat(hash.verify(
                        "password".toCharArray(),
                        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"))
                .isTrue();
    }

    @Test
    void anythingElseIsNoHash() {
        assertThatThrownBy(() -> hash.verify("x".toCharArray(), "plain")).isInstanceOf(IllegalArgumentException.class);
    }
}
