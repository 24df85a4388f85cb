package org.qantara.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void ninetyNineOfAHundredWereAtMostTheNinetyNinthPercentile() {
        var even = new Samples();
        var odd = new Samples();
        for (var millis = 1; millis <= 100; millis++) {
            (millis % 2 == 0 ? even : odd).add(millis * 1_000_000L);
        }

        var spread = Samples.of(List.of(even, odd)).spread();

        assertThat(spread).isEqualTo(new Spread(50, 95, 99));
    }

    @Test
    void nothingMeasuredHasNoSpread() {
        assertThat(new Samples().spread().p50()).isNaN();
    }
}
