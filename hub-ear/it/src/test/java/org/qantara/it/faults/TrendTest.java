package org.qantara.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Growth is seen, and warming up is not taken for it. */
class TrendTest {

    @Test
    void whatOnlyWarmsUpIsFlat() {
        var trend = of(10, 90, 100, 101, 100, 99, 100, 101);

        assertThat(trend).isEqualTo(new Trend(101, 101));
        assertThat(trend.isFlat(0)).isTrue();
    }

    @Test
    void whatGrowsIsNot() {
        var trend = of(100, 100, 110, 120, 130, 140, 150, 160);

        assertThat(trend).isEqualTo(new Trend(120, 160));
        assertThat(trend.isFlat(39)).isFalse();
        assertThat(trend.isFlat(40)).isTrue();
    }

    @Test
    void oneOutlierIsNoTrend() {
        assertThat(of(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 900, 5).isFlat(0)).isTrue();
    }

    private static Trend of(long... threads) {
        return Trend.of(
                LongStream.of(threads)
                        .mapToObj(it -> new Vitals(0, 0, it, 0, 0))
                        .toList(),
                Vitals::threads);
    }
}
