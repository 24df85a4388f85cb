package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.journal.Place.State.GIVEN_BACK;
import static org.qantara.hub.journal.Place.State.TAKEN;
import static org.qantara.hub.journal.Place.State.WAITLISTED;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qantara.hub.identity.Traits;
import org.qantara.model.Enrolment;
import org.qantara.model.Nomination;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;

/** Who waits for a place and gets one learns it, by whatever that comes. */
class MovingUpTest extends PlacesOfRecordsFixture {
    @Test
    void whoGetsAPlaceWithTheDayIsToldWhenSomebodyElseAsks() throws SQLException {
        tell(ANAPEC, quota("ma-de-2026", 0, null));
        var waits = tell(ANAPEC, nomination(CHAIMAE, "ma-de-2026", Nomination.Status.LIVE));
        var tomorrow = Period.of(PartialDate.of(2026, 3, 5), PartialDate.of(2026), false);
        tell(ANAPEC, quota("ma-de-2026", 1, null, tomorrow));
        day.pass(Duration.ofDays(1));

        var asks = tell(ANAPEC, nomination(IDRISS, "ma-de-2026", Nomination.Status.LIVE));

        assertThat(state(asks)).isEqualTo(WAITLISTED);
        assertThat(now(waits).state()).isEqualTo(TAKEN);
        assertThat(given(waits)).isOne();
    }

    @Test
    void whoWaitsInAnotherQuotaOfTheWholeIsToldToo() throws SQLException {
        tell(ANAPEC, quota("whole", 0, null));
        tell(ANAPEC, quota("care", 5, "whole"));
        tell(ANAPEC, quota("building", 5, "whole"));
        var waits = tell(ANAPEC, nomination(CHAIMAE, "care", Nomination.Status.LIVE));
        tell(ANAPEC, quota("whole", 1, null, Period.of(PartialDate.of(2026, 3, 5), PartialDate.of(2026), false)));
        day.pass(Duration.ofDays(1));

        assertThat(state(tell(ANAPEC, nomination(IDRISS, "building", Nomination.Status.LIVE))))
                .isEqualTo(WAITLISTED);
        assertThat(now(waits).state()).isEqualTo(TAKEN);
        assertThat(given(waits)).isOne();
    }

    @Test
    void aQuotaThatBecomesPartOfAnotherMakesRoomAndTellsWhoGetsIt() throws SQLException {
        tell(ANAPEC, quota("one", 1, null));
        tell(ANAPEC, quota("other", 5, null));
        tell(ANAPEC, quota("moves", 5, "one"));
        tell(ANAPEC, quota("stays", 5, "one"));
        tell(ANAPEC, nomination(CHAIMAE, "moves", Nomination.Status.LIVE));
        var waits = tell(ANAPEC, nomination(IDRISS, "stays", Nomination.Status.LIVE));
        assertThat(state(waits)).isEqualTo(WAITLISTED);

        tell(ANAPEC, quota("moves", 5, "other"));

        assertThat(now(waits).state()).isEqualTo(TAKEN);
        assertThat(given(waits)).isOne();
    }

    @Test
    void placesThatWereTakenBeforeTheQuotaNamedItsWholeCountInIt() {
        tell(ANAPEC, quota("care", 5, null));
        var first = tell(ANAPEC, nomination(CHAIMAE, "care", Nomination.Status.LIVE));
        tell(ANAPEC, quota("whole", 1, null));
        tell(ANAPEC, quota("care", 5, "whole"));

        var second = tell(ANAPEC, nomination(IDRISS, "care", Nomination.Status.LIVE));
        assertThat(state(second)).isEqualTo(WAITLISTED);

        tell(ANAPEC, nomination(CHAIMAE, "care", Nomination.Status.CANCELLED));
        assertThat(now(first).state()).isEqualTo(GIVEN_BACK);
        assertThat(now(second).state()).isEqualTo(TAKEN);
    }

    @Test
    void whoEverSentThemIsToldThatTheyMovedUp() throws SQLException {
        tell(OFPPT, session(1, null));
        tell(OFPPT, enrolment(IDRISS, null));
        var earlier = tell(OFPPT, enrolment(CHAIMAE, null));
        var ours = tell(OFPPT, enrolment(CHAIMAE, null));
        var theirs = tell(ANAPEC, enrolment(CHAIMAE, "ofppt"), OFPPT);

        tell(OFPPT, enrolment(IDRISS, null, Enrolment.Status.WITHDRAWN));

        assertThat(given(ours)).isOne();
        assertThat(given(theirs)).isOne();
        assertThat(given(earlier)).isZero();
        assertThat(List.of(now(earlier), now(ours), now(theirs))).containsOnly(place(TAKEN, null));
    }

    @Test
    void whoMovesUpInTheTransactionInWhichTheyAskReadsItInTheirReceipt() throws SQLException {
        tell(OFPPT, session(1, null));
        tell(OFPPT, enrolment(IDRISS, null));
        var asks = entry(OFPPT, enrolment(CHAIMAE, null));
        var givesBack = entry(OFPPT, enrolment(IDRISS, null, Enrolment.Status.WITHDRAWN));

        Map<UUID, Place> answers = new Sql(database.dataSource())
                .write(connection -> placesOfRecords.before(connection, fresh(connection, asks, givesBack)));

        assertThat(answers)
                .containsEntry(asks.receipt().submissionId(), place(TAKEN, null))
                .containsEntry(givesBack.receipt().submissionId(), place(GIVEN_BACK, null));
    }

    private List<Consequences.Fresh> fresh(Connection connection, Entry... entries) throws SQLException {
        var all = List.of(entries);
        var about = subjects.of(
                connection,
                all.stream()
                        .map(it -> subjects.describe(Traits.of(it.record(), OFPPT.value())))
                        .toList());
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Consequences.Fresh(all.get(i), about.get(i)))
                .toList();
    }
}
