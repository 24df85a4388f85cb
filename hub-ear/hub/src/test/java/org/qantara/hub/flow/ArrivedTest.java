package org.qantara.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.CLOCK;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.spi.Payload;

class ArrivedTest {
    @Test
    void theOrderOfTheRecipientsAndOneNamedTwiceMakeNoDifference() {
        assertThat(fingerprint(Optional.empty(), "zav", "enabel", "zav"))
                .isEqualTo(fingerprint(Optional.empty(), "enabel", "zav"));
    }

    @Test
    void otherRoutingMakesAnotherSubmission() {
        var one = fingerprint(Optional.empty(), "zav");

        assertThat(fingerprint(Optional.empty(), "zav", "enabel")).isNotEqualTo(one);
        assertThat(fingerprint(Optional.of("training"), "zav")).isNotEqualTo(one);
        assertThat(fingerprint(Optional.empty())).isNotEqualTo(one);
    }

    private static String fingerprint(Optional<String> purpose, String... to) {
        var submission = new Submission(
                ANAPEC,
                "m-1",
                Optional.empty(),
                Optional.empty(),
                purpose,
                List.of(to),
                Payload.json("{}"),
                Submission.Via.REST);
        return Arrived.now(submission, CLOCK).fingerprint();
    }
}
