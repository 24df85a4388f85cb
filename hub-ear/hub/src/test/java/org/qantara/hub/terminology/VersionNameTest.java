package org.qantara.hub.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionNameTest {
    @ParameterizedTest
    @CsvSource({"v1.2, 1.2", "V1.0.8, 1.0.8", "ESCOv1, 1", "V. 2020, 2020", "2008, 2008", "4.0, 4.0", "beta, beta"})
    void whatStandsInFrontOfTheNumberSaysNothing(String given, String name) {
        assertThat(VersionName.of(given)).isEqualTo(name);
    }

    @Test
    void numbersCountAsNumbers() {
        var versions = List.of("1.10", "1.0.8", "2", "1.9", "1.2.1", "1.2", "347").stream()
                .sorted(VersionName.OLDEST_FIRST)
                .toList();

        assertThat(versions).containsExactly("1.0.8", "1.2", "1.2.1", "1.9", "1.10", "2", "347");
    }
}
