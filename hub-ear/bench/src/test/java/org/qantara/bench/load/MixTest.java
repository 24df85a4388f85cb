package org.qantara.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MixTest {

    @Test
    void everyHundredHoldsEachShareExactly() {
        var mix = Mix.of("mix");

        var picked = IntStream.range(700, 800).map(mix::pick).toArray();

        for (var share = 0; share < mix.shares().size(); share++) {
            var wanted = share;
            assertThat(IntStream.of(picked).filter(one -> one == wanted))
                    .hasSize(mix.shares().get(share).percent());
        }
    }

    @Test
    void aSizeInThousandsIsTheWholeMix() {
        assertThat(Mix.of("14k").shares()).containsExactly(new Mix.Share(14_000, 100));
    }

    @Test
    void sharesThatAreNotAHundredAreAnError() {
        var shares = List.of(new Mix.Share(1_000, 99));

        assertThatThrownBy(() -> new Mix("short", shares)).isInstanceOf(IllegalArgumentException.class);
    }
}
