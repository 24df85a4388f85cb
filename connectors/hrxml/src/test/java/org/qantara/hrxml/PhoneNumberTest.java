package org.qantara.hrxml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneNumberTest {
    @Test
    void theCallingCodeIsPartedFromTheNumber() {
        assertThat(PhoneNumber.of("+212 661 55 03 04")).isEqualTo(new PhoneNumber("212", "661 55 03 04"));
        assertThat(PhoneNumber.of("+212661550304")).isEqualTo(new PhoneNumber("212", "661550304"));
        assertThat(PhoneNumber.of("+32470112233")).isEqualTo(new PhoneNumber("32", "470112233"));
        assertThat(PhoneNumber.of("+1 202 555 0147")).isEqualTo(new PhoneNumber("1", "202 555 0147"));
    }

    @Test
    void aNumberWithoutACallingCodeStaysWhole() {
        assertThat(PhoneNumber.of("0661550304")).isEqualTo(new PhoneNumber("", "0661550304"));
        assertThat(PhoneNumber.of("+ext")).isEqualTo(new PhoneNumber("", "+ext"));
        assertThat(PhoneNumber.of("+2")).isEqualTo(new PhoneNumber("", "+2"));
    }
}
