package org.qantara.hub.door.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Attempts.Pair GUESSING = pair("192.0.2.7", "anapec");

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final InstantSource time = () -> now;
    private final Attempts attempts = new Attempts(time.withZone(ZoneOffset.UTC));

    @Test
    void whoeverFailsTooOftenIsNotListenedToUntilTheMinuteIsOver() {
        fail(GUESSING, Attempts.MOST - 1);
        assertThat(attempts.isTooOften(GUESSING)).isFalse();

        fail(GUESSING, 1);
        assertThat(attempts.isTooOften(GUESSING)).isTrue();

        now = now.plus(Attempts.WINDOW);
        assertThat(attempts.isTooOften(GUESSING)).isFalse();
    }

    @Test
    void nobodyElseIsShutOutForIt() {
        fail(GUESSING, Attempts.MOST);

        assertThat(attempts.isTooOften(pair("192.0.2.7", "zav"))).isFalse();
        assertThat(attempts.isTooOften(pair("192.0.2.8", "anapec"))).isFalse();
    }

    @Test
    void manySourcesFillNoMemory() {
        fail(GUESSING, Attempts.MOST);
        for (int i = 0; i < 20_000; i++) fail(pair("source " + i, "anapec"), 1);

        assertThat(attempts.size()).isEqualTo(10_000);
        assertThat(attempts.isTooOften(GUESSING)).isFalse();
    }

    private void fail(Attempts.Pair pair, int times) {
        for (int i = 0; i < times; i++) attempts.failed(pair);
    }

    private static Attempts.Pair pair(String source, String claimed) {
        return new Attempts.Pair(source, Optional.of(claimed));
    }
}
