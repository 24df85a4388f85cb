package org.qantara.hub.door.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.door.Refused;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;

class DoorkeeperTest {
    private static final PartnerId ANAPEC = new PartnerId("anapec");

    private final List<ProblemCode> told = new ArrayList<>();
    private int checked;
    private final Doorkeeper doorkeeper = new Doorkeeper(
            new Attempts(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC)),
            (_, why) -> told.add(why));

    @Test
    void whoeverIsRightIsLetInAndNotTold() {
        assertThat(doorkeeper.admit("192.0.2.7", right()))
                .map(Proven.As::partner)
                .contains(ANAPEC);

        assertThat(told).isEmpty();
    }

    @Test
    void afterTooManyFailuresNothingIsCheckedAndNothingMoreIsTold() {
        for (int i = 0; i < Attempts.MOST; i++)
            assertThat(doorkeeper.admit("192.0.2.7", wrong())).isEmpty();

        for (int i = 0; i < 100; i++)
            assertThatThrownBy(() -> doorkeeper.admit("192.0.2.7", right()))
                    .isInstanceOf(Refused.class)
                    .hasMessage("TOO_MANY_ATTEMPTS");

        assertThat(checked).isEqualTo(Attempts.MOST);
        var expected = new ArrayList<>(Collections.nCopies(Attempts.MOST - 1, ProblemCode.UNAUTHENTICATED));
        expected.add(ProblemCode.TOO_MANY_ATTEMPTS);
        assertThat(told).isEqualTo(expected);
        assertThat(doorkeeper.admit("192.0.2.8", right())).isPresent();
    }

    private Shown right() {
        return new Shown(Optional.of(ANAPEC), _ -> new Proven.As(ANAPEC, AuthenticationMethod.PASSWORD));
    }

    private Shown wrong() {
        return new Shown(Optional.of(ANAPEC), claimed -> {
            checked++;
            return new Proven.Not(AuthenticationMethod.PASSWORD, "not this secret", claimed);
        });
    }
}
