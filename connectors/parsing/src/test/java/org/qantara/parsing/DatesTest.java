package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "1968, 1968, false",
        "1968-05, 1968-05, false",
        "1968-05-07, 1968-05-07, false",
        "1968-05-07T00:00:00, 1968-05-07, false",
        "1968-05-07T00:00:00+03:00, 1968-05-07, true",
        "1968-05-07T00:00:00.000Z, 1968-05-07, true",
        "1968-05-07 00:00:00, 1968-05-07, true",
        "1968-05-07Z, 1968-05-07, true",
        "1968-05-07+01:00, 1968-05-07, true",
        "2015-03-19T12:30:58.842Z, 2015-03-19, true"
    })
    void aDateIsAsPreciseAsItWasWritten(String written, String date, boolean cut) {
        var reading = Dates.parse(written);

        assertThat(reading.date()).hasToString(date);
        assertThat(reading.cut()).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({
        "1999-10-01T22:00:00Z, 1999-10-02",
        "1999-12-31T23:00:00.000Z, 2000-01-01",
        "1999-10-01T18:30:00Z, 1999-10-02",
        "1999-10-01T04:00:00Z, 1999-10-01",
        "1999-10-01T22:00:00+02:00, 1999-10-01"
    })
    void aMidnightPrintedInUniversalTimeIsTheDayThatBegan(String written, String date) {
        assertThat(Dates.parse(written).date()).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "68", "Spring 2020", "2005-02-31", "2005-13", "31/02/2005", "2005-02-03x", "2005-02-03T"})
    void whatIsNoDateIsNotMadeOne(String written) {
        assertThat(Dates.parse(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "1940, --03, ---10, 1940-03-10",
                "1940, --03--, ---10, 1940-03-10",
                "1975, 3, 1, 1975-03-01",
                "1975, 3, none, 1975-03",
                "1975, none, none, 1975",
                "1975, none, 3, none",
                "none, 3, 1, none",
                "1975, --02, ---30, none",
                "1975, 13, none, none",
                "1975, March, none, none",
                "19755, none, none, none"
            })
    void aDateOfPartsNeedsThemFromTheYearOn(String year, String month, String day, String date) {
        var read = Dates.of(year, month, day);

        assertThat(read == null ? null : read.toString()).isEqualTo(date);
    }
}
