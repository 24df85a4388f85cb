package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.qantara.hub.setup.Ids;

/** The end of what is stored. */
class ExpiryTest extends JournalFixture {
    private static final UUID FIRST = new UUID(0, 0);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant END = NOON.plus(WEEK);
    private static final Function<Expiry.Ended, Instant> A_WEEK =
            ended -> ended.at().plus(WEEK);

    private final Ids then = new Ids(clock);
    private final Expiry expiry = new Expiry(database.dataSource());

    @Test
    void aWeekAfterTheVerdictNothingIsLeftOfTheDocument() throws Exception {
        var entry = accepted("m-1", "BK445566", Way.PUSH);
        ended(entry, 0);

        assertThat(step(END.minusMillis(1)).expired()).isZero();
        assertThat(step(END).expired()).isEqualTo(1);

        assertThat(count("select count(*) from content")).isZero();
        assertThat(count("select count(*) from outgoing where document is not null"))
                .isZero();
        assertThat(ledger.seen(ANAPEC, "m-1").orElseThrow().receipt()).isEqualTo(entry.receipt());
        assertThat(life("m-1").format()).contains("tiny");
        assertThat(step(END).looked()).isZero();
    }

    @Test
    void theLastVerdictOfSeveralCounts() throws Exception {
        var entry = accepted("m-1", "BK445566", Way.PUSH, Way.PULL);
        ended(entry, 0);

        assertThat(step(END.plus(WEEK)).expired()).isZero();

        ended(entry, 1);
        execute("update verdict set at = at + interval '1 day' where delivery = '" + delivery(entry, 1) + "'");
        assertThat(step(END).expired()).isZero();
        assertThat(step(END.plus(Duration.ofDays(1))).expired()).isEqualTo(1);
    }

    @Test
    void whatIsHeldStays() throws Exception {
        ended(accepted("m-1", "BK445566", Way.PUSH), 0);
        execute("update subject set hold = 'a court' where key is not null");

        assertThat(step(END.plus(WEEK)).expired()).isZero();
    }

    @Test
    void whatIsKeptHidesNothingBehindIt() throws Exception {
        for (int i = 0; i < 5; i++) accepted("kept-" + i, "BK44556" + i, Way.PULL);
        var over = accepted("m-1", "BK445566", Way.PUSH);
        ended(over, 0);

        var first = expiry.step(FIRST, END, END, 4, A_WEEK);
        var second = expiry.step(first.last().orElseThrow(), END, END, 4, A_WEEK);

        assertThat(first).extracting(Expiry.Step::looked, Expiry.Step::expired).containsExactly(4, 0);
        assertThat(second).extracting(Expiry.Step::looked, Expiry.Step::expired).containsExactly(2, 1);
    }

    @Test
    void whatWasAcceptedLaterIsNotLookedAt() {
        ended(accepted("m-1", "BK445566", Way.PUSH), 0);

        assertThat(expiry.step(FIRST, NOON, END, 10, A_WEEK).looked()).isZero();
        assertThat(expiry.step(FIRST, NOON.plusMillis(1), END, 10, A_WEEK).looked())
                .isEqualTo(1);
    }

    @Test
    void ofTwoHubsOneIsAtIt() throws Exception {
        ended(accepted("m-1", "BK445566", Way.PUSH), 0);
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var one = Thread.ofPlatform()
                .start(() -> expiry.step(FIRST, END, END, 10, ended -> {
                    inside.countDown();
                    try {
                        leave.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return END;
                }));
        inside.await();

        var other = step(END);
        leave.countDown();
        one.join();

        assertThat(other).isEqualTo(new Expiry.Step(Optional.empty(), 0, 0));
        assertThat(count("select count(*) from content")).isZero();
    }

    @Test
    void theAgreementIsAskedOfEachDelivery() {
        ended(accepted("m-1", "BK445566", Way.PUSH), 0);
        var asked = new ArrayList<Expiry.Ended>();

        expiry.step(FIRST, END, END, 10, ended -> {
            asked.add(ended);
            return END;
        });

        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().from()).isEqualTo(ANAPEC);
        assertThat(asked.getFirst().to()).isEqualTo(ZAV);
        assertThat(asked.getFirst().purpose()).isEqualTo("job-placement");
    }

    private Expiry.Step step(Instant now) {
        return expiry.step(FIRST, END.plus(WEEK), now, 10, A_WEEK);
    }

    private Entry accepted(String messageId, String nationalId, Way... ways) {
        var entry = about(messageId, nationalId, then, ways);
        ledger.enter(entry);
        return entry;
    }

    private void ended(Entry entry, int position) {
        settle(new Settlement.Answered(made(delivery(entry, position)), new Verdict.Accepted(Optional.empty())));
    }
}
