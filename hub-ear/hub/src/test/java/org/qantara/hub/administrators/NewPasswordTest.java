package org.qantara.hub.administrators;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class NewPasswordTest {
    @Test
    void anythingLongEnoughMayBeOneInAnyScript() {
        assertThat(NewPassword.isGood("salma", "القنطرة بين ضفتين")).isTrue();
        assertThat(NewPassword.isGood("salma", "deux rives, un pont")).isTrue();
        assertThat(NewPassword.isGood("salma", NewPassword.proposal(new SecureRandom())))
                .isTrue();
    }

    @Test
    void whatIsShortOrHardlyMoreThanOneLetterMayNot() {
        assertThat(NewPassword.isGood("salma", "eleven char")).isFalse();
        assertThat(NewPassword.isGood("salma", "aaaaaaaaaaaaaaaaaaaa")).isFalse();
        assertThat(NewPassword.isGood("salma", "121212121212121212")).isFalse();
        assertThat(NewPassword.isGood("salma.elidrissi", "Salma.ElIdrissi")).isFalse();
        assertThat(NewPassword.isGood("salma", "with a line\nbreak in it")).isFalse();
        assertThat(NewPassword.isGood("salma", "ab".repeat(200))).isFalse();
    }

    @Test
    void noTwoProposalsAreTheSame() {
        var random = new SecureRandom();

        assertThat(NewPassword.proposal(random))
                .matches("([a-z2-9]{5}-){4}[a-z2-9]{5}")
                .isNotEqualTo(NewPassword.proposal(random));
    }
}
