package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qantara.hub.journal.Place.State.GIVEN_BACK;
import static org.qantara.hub.journal.Place.State.TAKEN;
import static org.qantara.hub.journal.Place.State.UNKNOWN;
import static org.qantara.hub.journal.Place.State.WAITLISTED;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.qantara.hub.audit.Through;
import org.qantara.model.Enrolment;
import org.qantara.model.Nomination;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Quota;
import org.qantara.model.Ref;
import org.qantara.model.Session;
import org.qantara.spi.ProblemCode;

/** Records say how many places there are, and take them, in the transaction that enters them. */
class PlacesOfRecordsTest extends PlacesOfRecordsFixture {
    @Test
    void ofTwoWhoEnrolAtOnceForTheLastSeatOneHasItAndTheOtherIsTold() throws Exception {
        tell(OFPPT, session(4_560, 1));
        var begin = new CountDownLatch(1);

        var places = new ArrayList<Place>();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = List.of(
                    both.submit(after(begin, () -> tell(OFPPT, enrolment(CHAIMAE, null), ANAPEC))),
                    both.submit(after(begin, () -> tell(ANAPEC, enrolment(IDRISS, "ofppt"), OFPPT))));
            begin.countDown();
            for (var one : futures) places.add(one.get().place().orElseThrow());
        }

        assertThat(places).extracting(Place::state).containsExactlyInAnyOrder(TAKEN, WAITLISTED);
        assertThat(places).allMatch(it -> it.keeper().equals(OFPPT) && it.name().equals(CITY));
        assertThat(places)
                .filteredOn(it -> it.state() == WAITLISTED)
                .extracting(Place::turn)
                .containsExactly(Optional.of(1));
        assertThat(count("select places_on(id, '2026-03-04') - taken from place_pool"))
                .isZero();
    }

    @Test
    void theSameEnrolmentAgainTakesNoSecondSeat() throws SQLException {
        tell(OFPPT, session(2, null));

        assertThat(state(tell(OFPPT, enrolment(CHAIMAE, null)))).isEqualTo(TAKEN);
        assertThat(state(tell(OFPPT, enrolment(CHAIMAE, null)))).isEqualTo(TAKEN);
        assertThat(state(tell(ANAPEC, enrolment(CHAIMAE, "ofppt"), OFPPT))).isEqualTo(TAKEN);

        assertThat(count("select taken from place_pool")).isOne();
    }

    @Test
    void theReceiptStaysAndTheStatusTellsWhereOneStandsNow() throws SQLException {
        tell(OFPPT, session(1, null));
        tell(OFPPT, enrolment(CHAIMAE, null));
        var waits = tell(ANAPEC, enrolment(IDRISS, "ofppt"), OFPPT);
        assertThat(now(waits)).isEqualTo(place(WAITLISTED, 1));

        var back = tell(OFPPT, enrolment(CHAIMAE, null, Enrolment.Status.WITHDRAWN));

        assertThat(state(back)).isEqualTo(GIVEN_BACK);
        assertThat(now(waits)).isEqualTo(place(TAKEN, null));
        var life =
                journal.submission(ANAPEC, waits.submissionId(), Through.REST).orElseThrow();
        assertThat(life.receipt()).contains(waits);
        assertThat(waits.place()).contains(place(WAITLISTED, 1));
        assertThat(ReceiptJson.of(waits).get("place").toString())
                .isEqualTo("{\"of\":\"SESSION\",\"keeper\":\"ofppt\",\"id\":\"" + CITY
                        + "\",\"state\":\"WAITLISTED\",\"turn\":1}");
        assertThat(giving.seen(ANAPEC, waits.messageId()).orElseThrow().receipt())
                .isEqualTo(waits);
        assertThat(count("select count(*) from act where deed = 'PLACE_GIVEN' and submission = '" + waits.submissionId()
                        + "'"))
                .isOne();
    }

    @Test
    void whoEnrolsBeforeTheSessionIsKnownWaitsForItInTurn() {
        var first = tell(OFPPT, enrolment(CHAIMAE, null));
        var second = tell(OFPPT, enrolment(IDRISS, null));
        assertThat(first.place()).contains(place(UNKNOWN, 1));
        assertThat(second.place()).contains(place(UNKNOWN, 2));

        tell(OFPPT, session(1, null));

        assertThat(now(first)).isEqualTo(place(TAKEN, null));
        assertThat(now(second)).isEqualTo(place(WAITLISTED, 1));
    }

    @Test
    void aSmallerSessionExpelsNobodyAndAFullOneTakesNobody() {
        tell(OFPPT, session(2, null));
        var first = tell(OFPPT, enrolment(CHAIMAE, null));
        var second = tell(OFPPT, enrolment(IDRISS, null));

        tell(OFPPT, session(1, null));

        assertThat(now(first).state()).isEqualTo(TAKEN);
        assertThat(now(second).state()).isEqualTo(TAKEN);

        tell(OFPPT, session(3, null, Session.Status.FULL));
        assertThat(state(tell(OFPPT, enrolment(HIND, null)))).isEqualTo(WAITLISTED);
    }

    @Test
    void whatTheKeeperHasNotHeardOfIsNotAmongTheSeatsItSaysAreLeft() {
        tell(OFPPT, session(10, 2));
        var first = tell(ANAPEC, enrolment(CHAIMAE, "ofppt"), OFPPT);

        tell(OFPPT, session(10, 2)); // written before it got that

        assertThat(state(tell(OFPPT, enrolment(IDRISS, null)))).isEqualTo(TAKEN);
        assertThat(state(tell(OFPPT, enrolment(HIND, null)))).isEqualTo(WAITLISTED);
        assertThat(now(first).state()).isEqualTo(TAKEN);
    }

    @Test
    void anEnrolmentThatItsKeeperNeitherSendsNorGetsTakesNoSeat() throws SQLException {
        tell(OFPPT, session(5, null));

        assertThat(tell(ANAPEC, enrolment(CHAIMAE, "ofppt"), ZAV).place()).isEmpty();
        assertThat(count("select taken from place_pool")).isZero();
    }

    @Test
    void withoutSayingWhoseASessionIsItIsTheRecipientsThatHasIt() {
        tell(OFPPT, session(5, null));

        assertThat(tell(ANAPEC, enrolment(CHAIMAE, null), ZAV, OFPPT).place()).contains(place(TAKEN, null));
    }

    @Test
    void aNominationTakesAPlaceOfItsQuotaAndOfTheWholeAndACancelledOneGivesItBack() throws SQLException {
        tell(ANAPEC, quota("ma-de-2026", 1, null));
        tell(ANAPEC, quota("ma-de-2026-care", 5, "ma-de-2026"));
        tell(ANAPEC, quota("ma-de-2026-building", 5, "ma-de-2026"));

        var first = tell(ANAPEC, nomination(CHAIMAE, "ma-de-2026-care", Nomination.Status.NOMINATION));
        var second = tell(ANAPEC, nomination(IDRISS, "ma-de-2026-building", Nomination.Status.LIVE));
        assertThat(state(first)).isEqualTo(TAKEN);
        assertThat(state(second)).isEqualTo(WAITLISTED);

        tell(ANAPEC, nomination(CHAIMAE, "ma-de-2026-care", Nomination.Status.CANCELLED));

        assertThat(now(second).state()).isEqualTo(TAKEN);
        assertThat(now(first).state()).isEqualTo(GIVEN_BACK);
        assertThat(count("select taken from place_pool where name = 'ma-de-2026'"))
                .isOne();
    }

    @Test
    void aQuotaHasItsPlacesInItsPeriod() {
        tell(ANAPEC, quota("ended", 5, null, Period.of(PartialDate.of(2025), PartialDate.of(2026, 2), false)));
        tell(ANAPEC, quota("now", 5, null, Period.of(PartialDate.of(2026), PartialDate.of(2026), false)));

        assertThat(state(tell(ANAPEC, nomination(CHAIMAE, "ended", Nomination.Status.LIVE))))
                .isEqualTo(WAITLISTED);
        assertThat(state(tell(ANAPEC, nomination(CHAIMAE, "now", Nomination.Status.LIVE))))
                .isEqualTo(TAKEN);
    }

    @Test
    void aQuotaIsNoPartOfItselfNorOfAnothersQuota() throws SQLException {
        tell(ANAPEC, quota("whole", 5, null));
        tell(ANAPEC, quota("part", 5, "whole"));
        var foreign = new Quota.Draft("qantara-json");
        foreign.id = "mine";
        foreign.count = 3;
        foreign.parent = Ref.of("ofppt", "theirs");

        assertThatThrownBy(() -> tell(ANAPEC, quota("whole", 5, "part"))).isInstanceOfSatisfying(NotTaken.class, e -> {
            assertThat(e.problem().code()).isEqualTo(ProblemCode.INVALID_VALUE);
            assertThat(e.problem().at()).isEqualTo("/quota/parent/id");
        });
        assertThatThrownBy(() -> tell(ANAPEC, foreign.done())).isInstanceOf(NotTaken.class);
        assertThat(count("select count(*) from submission")).isEqualTo(2);
    }

    @Test
    void ofWhoIsErasedTheTurnEndsAndTheSeatStaysSomebodys() throws SQLException {
        tell(OFPPT, session(1, null));
        var seated = tell(OFPPT, enrolment(CHAIMAE, null));
        tell(OFPPT, enrolment(IDRISS, null));
        var last = tell(OFPPT, enrolment(HIND, null));

        erasures.erase(number(CHAIMAE), OFFICER, "request 5");
        erasures.erase(number(IDRISS), OFFICER, "request 6");

        assertThat(count("select taken from place_pool")).isOne();
        assertThat(now(last)).isEqualTo(place(WAITLISTED, 1));
        assertThat(giving.seen(OFPPT, seated.messageId()).orElseThrow().receipt())
                .isEqualTo(seated);
        assertThat(journal.submission(OFPPT, seated.submissionId(), Through.REST)
                        .orElseThrow()
                        .place())
                .isEmpty();
    }

    private static <T> Callable<T> after(CountDownLatch begin, Callable<T> work) {
        return () -> {
            begin.await();
            return work.call();
        };
    }
}
