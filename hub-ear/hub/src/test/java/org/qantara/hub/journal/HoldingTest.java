package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.erasure.Erasure;

/** Who is under a legal hold is not erased, and what there is of them stays. */
class HoldingTest extends PeopleFixture {
    private final Expiry expiry = new Expiry(database.dataSource());

    @Test
    void aHoldPreventsItAndSaysWhy() {
        var entry = enter("m-1", OMAR, Way.PUSH);
        assertThat(holds.place(number(OMAR), "a court's order", OFFICER)).isEqualTo(1);

        assertThat(erasures.erase(number(OMAR), OFFICER, "request 7"))
                .isEqualTo(new Erasure.Held(List.of("a court's order")));
        assertThat(ready(dispatches.open(List.of(delivery(entry, 0))).getFirst())
                        .record())
                .isEqualTo(entry.record());

        assertThat(holds.lift(number(OMAR), OFFICER)).isEqualTo(1);
        assertThat(erasures.erase(number(OMAR), OFFICER, "request 7")).isInstanceOf(Erasure.Done.class);
    }

    @Test
    void aHoldReachesWhatThePersonSharesWithOthersHoweverLateItComes() throws Exception {
        enter("m-1", OMAR, Way.PUSH);
        enter("m-2", HIND, Way.PUSH);
        holds.place(number(HIND), "a court's order", OFFICER);
        var shared = both("m-3", Way.PUSH);
        settle(new Settlement.Answered(made(delivery(shared, 0)), new Verdict.Accepted(Optional.empty())));

        assertThat(erasures.erase(number(OMAR), OFFICER, "request 7"))
                .isEqualTo(new Erasure.Held(List.of("a court's order")));
        assertThat(expired()).isZero();

        holds.place(number(OMAR), "another", OFFICER);
        holds.lift(number(OMAR), OFFICER);
        assertThat(expired()).as("the other's hold stays").isZero();
        holds.lift(number(HIND), OFFICER);
        assertThat(expired()).isOne();
        assertThat(count("select count(*) from subject where hold is not null")).isZero();
    }

    private int expired() {
        return expiry.step(ids().plusSeconds(4000), 10, AT_ONCE).expired();
    }

    /** As late as the clock by which the ids were made. */
    private static Instant ids() {
        return Instant.now(Clock.systemUTC());
    }
}
