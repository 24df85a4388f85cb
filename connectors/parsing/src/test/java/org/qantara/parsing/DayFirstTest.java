package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayFirstTest {
    @ParameterizedTest
    @CsvSource({
        "03/04/2005, 2005-04-03, false",
        "3/4/2005, 2005-04-03, false",
        "31-12-2004, 2004-12-31, false",
        "31.12.2004, 2004-12-31, false",
        "03/04/2005 00:00:00, 2005-04-03, false",
        "03/04/2005 0:00, 2005-04-03, false",
        "03/04/2005 09:30, 2005-04-03, true",
        "00/04/2005, 2005-04, false",
        "00/00/1968, 1968, false",
        "1968, 1968, false",
        "2005-04-03, 2005-04-03, false",
        "2005-04-03 00:00:00, 2005-04-03, true",
        "29/02/2004, 2004-02-29, false",
    })
    void aDateIsAsPreciseAsItIsWritten(String written, String date, boolean cut) {
        var reading = DayFirst.parse(written);

        assertThat(reading.date()).hasToString(date);
        assertThat(reading.cut()).isEqualTo(cut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2005", "29/02/2005", "12/31/2004", "03/04/05", "03/2005", "hier", "", "AB123456"})
    void whatIsNoDayIsNone(String written) {
        assertThat(DayFirst.parse(written)).isNull();
    }
}
