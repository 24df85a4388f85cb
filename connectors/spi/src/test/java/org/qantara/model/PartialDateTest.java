package org.qantara.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"1968", "1968-05", "1968-05-31"})
    void aDateStaysAsPreciseAsItWasWritten(String iso) {
        assertThat(PartialDate.parse(iso)).hasToString(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "68", "1968-13", "2005-02-31", "31/02/2005", "1968-5"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000})
    void aYearHasFourDigits(int year) {
        assertThatThrownBy(() -> PartialDate.of(year)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> PartialDate.of(year, 1)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> PartialDate.of(year, 1, 1)).isInstanceOf(DateTimeException.class);
    }
}
