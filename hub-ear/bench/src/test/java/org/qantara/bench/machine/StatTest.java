package org.qantara.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatTest {

    @Test
    void timesAreFoundBehindANameThatHoldsAnything() {
        var line = "4242 (a) b (c) S 1 2 3 0 -1 4194560 1 2 3 4 150 25 7 9 20 0 1 0 100 0 0";

        var stat = Stat.parse(line);

        assertThat(stat).isEqualTo(new Stat("a) b (c", new Ticks(150, 25), new Ticks(7, 9)));
        assertThat(stat.own().seconds()).isEqualTo(1.75);
    }
}
