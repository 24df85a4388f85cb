package org.qantara.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void whatWasLostOrCameTwiceOrWithoutAReceiptIsCounted() {
        var tally = new Tally();
        var lost = tally.next();
        var twice = tally.next();
        var unaccepted = tally.next();
        tally.accepted(lost);
        tally.accepted(twice);
        tally.failed();

        tally.arrived(twice, 1);
        tally.arrived(twice, 2);
        tally.arrived(unaccepted, 3);
        tally.arrived(-1, 4);

        assertThat(Counts.of(tally)).isEqualTo(new Counts(2, 2, 1, 1, 1, 1));
    }
}
