package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.qantara.hub.retention.Retention;
import org.qantara.hub.setup.OrderedIds;

/** The end of what is stored. */
class ExpiryTest extends JournalFixture {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant END = NOON.plus(WEEK);

    private final OrderedIds then = new OrderedIds(clock);
    private final Expiry expiry = new Expiry(database.dataSource());
    private final List<Expiry.Ended> asked = new ArrayList<>();

    /** @param letter of which its version is made */
    private record Kept(char letter, Duration least, Function<Expiry.Ended, Instant> times) implements Expiry.Periods {
        @Override
        public String version() {
            return String.valueOf(letter).repeat(64);
        }

        @Override
        public Instant earliest(Instant now) {
            return now.minus(least);
        }

        @Override
        public Instant until(Expiry.Ended ended) {
            return times.apply(ended);
        }
    }

    @Test
    void aWeekAfterTheVerdictNothingIsLeftOfTheDocument() throws Exception {
        var entry = accepted("m-1", "BK445566", Way.PUSH);
        ended(entry, 0);

        assertThat(step(END.minusMillis(1)).expired()).isZero();
        assertThat(step(END.plusMillis(1)).expired()).isEqualTo(1);

        assertThat(count("select count(*) from content")).isZero();
        assertThat(count("select count(*) from kept")).isZero();
        assertThat(count("select count(*) from outgoing where document is not null"))
                .isZero();
        assertThat(ledger.seen(ANAPEC, "m-1").orElseThrow().receipt()).isEqualTo(entry.receipt());
        assertThat(life("m-1").format()).contains("tiny");
        assertThat(step(END.plus(WEEK)).looked()).isZero();
    }

    @Test
    void theLastVerdictOfSeveralCounts() throws Exception {
        var entry = accepted("m-1", "BK445566", Way.PUSH, Way.PULL);
        ended(entry, 0);

        assertThat(step(END.plus(WEEK)).expired()).isZero();

        ended(entry, 1);
        execute("update verdict set at = '%s' where delivery = '%s'".formatted(END.plus(WEEK), delivery(entry, 1)));
        assertThat(step(END.plus(WEEK.multipliedBy(2)).minusMillis(1)).expired())
                .isZero();
        assertThat(step(END.plus(WEEK.multipliedBy(2))).expired()).isEqualTo(1);
    }

    @Test
    void whatIsUndecidedIsLookedAtWhenItCouldBeOver() {
        accepted("m-1", "BK445566", Way.PULL);
        var first = END.plusMillis(1);

        assertThat(step(first)).isEqualTo(new Expiry.Step(1, 0));
        assertThat(step(first.plus(WEEK).minusMillis(1)).looked()).isZero();
        assertThat(step(first.plus(WEEK)).looked()).isOne();
    }

    @Test
    void whatIsToGoAtOnceAndIsUndecidedIsNotLookedAtWithoutEnd() {
        accepted("m-1", "BK445566", Way.PULL);
        var atOnce = new Kept('0', Duration.ZERO, Expiry.Ended::at);

        assertThat(expiry.step(END, 10, atOnce)).isEqualTo(new Expiry.Step(1, 0));
        assertThat(expiry.step(END, 10, atOnce).looked()).isZero();
    }

    @Test
    void whatIsHeldStaysAndIsLookedAtOnceADay() throws Exception {
        ended(accepted("m-1", "BK445566", Way.PUSH), 0);
        execute("update subject set hold = 'a court' where key is not null");

        assertThat(step(END.plus(WEEK))).isEqualTo(new Expiry.Step(1, 0));
        assertThat(step(END.plus(WEEK)).looked()).isZero();

        execute("update subject set hold = null");
        assertThat(step(END.plus(WEEK).plus(DAY)).expired()).isOne();
    }

    @Test
    void whatAnOrderIsJustBeingGivenAboutStaysUntilThatIsOver() throws Exception {
        ended(accepted("m-1", "BK445566", Way.PUSH), 0);
        ended(accepted("m-2", "JA778899", Way.PUSH), 0);

        try (var order = database.dataSource().getConnection();
                var statement = order.createStatement()) {
            order.setAutoCommit(false);
            statement.execute("select from subject order by id limit 1 for update");
            assertThat(step(END.plusMillis(1))).isEqualTo(new Expiry.Step(2, 1));
            order.rollback();
        }

        assertThat(step(END.plus(Duration.ofHours(2)))).isEqualTo(new Expiry.Step(1, 1));
    }

    @Test
    void onceEverythingHasBeenLookedAtOnlyWhatIsDueIs() throws Exception {
        for (int i = 0; i < 20; i++) accepted("kept-" + i, "BK4455" + (10 + i), Way.PULL);
        for (int i = 0; i < 3; i++) ended(accepted("m-" + i, "JA7788" + i, Way.PUSH), 0);
        execute("update verdict set at = at + interval '1 day'");
        assertThat(expiry.step(END.plusMillis(1), 100, aWeek())).isEqualTo(new Expiry.Step(23, 0));

        assertThat(expiry.step(END.plus(DAY), 100, aWeek())).isEqualTo(new Expiry.Step(3, 3));
    }

    @Test
    void aChangeOfThePeriodsHasEverythingLookedAtOnceMore() throws Exception {
        ended(accepted("m-1", "BK445566", Way.PUSH), 0);
        var month = new Kept('1', WEEK, ended -> ended.at().plus(Duration.ofDays(30)));
        assertThat(expiry.step(END.plusMillis(1), 10, month)).isEqualTo(new Expiry.Step(1, 0));
        assertThat(expiry.step(END.plus(DAY), 10, month).looked()).isZero();

        assertThat(expiry.step(END.plus(DAY), 10, aWeek())).isEqualTo(new Expiry.Step(1, 1));
    }

    /** More than is looked at in one step. */
    @Test
    void aShorterPeriodReachesEverythingAlthoughSomeOfItIsDueAnyway() throws Exception {
        for (int i = 0; i < 230; i++) ended(accepted("m-" + i, "BK" + (100_000 + i), Way.PUSH), 0);
        var month = new Kept('1', WEEK, ended -> ended.at().plus(Duration.ofDays(30)));
        retention(END.plusMillis(1), month).run();
        execute("update kept set next_at = '%s' where submission in (select submission from kept order by 1 limit 50)"
                .formatted(END));

        retention(END.plus(DAY), aWeek()).run();

        assertThat(count("select count(*) from content")).isZero();
    }

    @Test
    void everythingIsLookedAtOnceMoreEveryNowAndThen() throws Exception {
        accepted("m-1", "BK445566", Way.PULL);
        assertThat(step(END.plusMillis(1)).looked()).isOne();
        execute("update kept set next_at = 'infinity'"); // a clock was wrong

        assertThat(step(END.plus(Duration.ofDays(29))).looked()).isZero();
        assertThat(step(END.plus(Duration.ofDays(31))).looked()).isOne();
    }

    @Test
    void whatIsKeptHidesNothingBehindIt() throws Exception {
        for (int i = 0; i < 5; i++) accepted("kept-" + i, "BK44556" + i, Way.PULL);
        ended(accepted("m-1", "BK445566", Way.PUSH), 0);

        var first = expiry.step(END.plusMillis(1), 4, aWeek());
        var second = expiry.step(END.plusMillis(1), 4, aWeek());

        assertThat(first).isEqualTo(new Expiry.Step(4, 0));
        assertThat(second).isEqualTo(new Expiry.Step(2, 1));
    }

    @Test
    void whatWasAcceptedLaterIsNotLookedAt() {
        ended(accepted("m-1", "BK445566", Way.PUSH), 0);

        assertThat(step(END).looked()).isZero();
        assertThat(step(END.plusMillis(1)).looked()).isEqualTo(1);
    }

    @Test
    void ofTwoHubsOneIsAtIt() throws Exception {
        ended(accepted("m-1", "BK445566", Way.PUSH), 0);
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var slow = new Kept('7', WEEK, _ -> {
            inside.countDown();
            try {
                leave.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return END;
        });
        var one = Thread.ofPlatform().start(() -> expiry.step(END.plusMillis(1), 10, slow));
        inside.await();

        var other = step(END.plusMillis(1));
        leave.countDown();
        one.join();

        assertThat(other).isEqualTo(new Expiry.Step(0, 0));
        assertThat(count("select count(*) from content")).isZero();
    }

    @Test
    void theAgreementIsAskedOfEachDelivery() {
        ended(accepted("m-1", "BK445566", Way.PUSH), 0);

        step(END.plusMillis(1));

        assertThat(Set.copyOf(asked)).hasSize(1);
        assertThat(asked.getFirst().from()).isEqualTo(ANAPEC);
        assertThat(asked.getFirst().to()).isEqualTo(ZAV);
        assertThat(asked.getFirst().purpose()).isEqualTo("job-placement");
    }

    private Expiry.Step step(Instant now) {
        return expiry.step(now, 10, aWeek());
    }

    private Retention retention(Instant now, Expiry.Periods periods) {
        return new Retention(expiry, periods, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Expiry.Periods aWeek() {
        return new Kept('7', WEEK, ended -> {
            asked.add(ended);
            return ended.at().plus(WEEK);
        });
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
