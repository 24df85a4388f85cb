package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.notice.Notices;

/** Whoever had something of somebody erased is told. */
class ErasureNoticesTest extends PeopleFixture {
    @Test
    void whoeverHadSomethingIsToldAndAnswers() {
        var had = enter("m-1", OMAR, Way.PUSH);
        delivered(had);
        enter("m-2", OMAR, Way.PUSH);
        failed(delivery(enter("m-3", OMAR, Way.PUSH), 0), UNREACHABLE);

        var notice = done(erasures.erase(number(OMAR), OFFICER, "request 7"))
                .notices()
                .getFirst();

        assertThat(notices.read(ZAV, Through.REST)).containsExactly(notice);
        assertThat(notice.deliveryId()).isEqualTo(delivery(had, 0));
        assertThat(notice.messageId()).isEqualTo("m-1");
        assertThat(notice.reference()).contains("Z-7");
        assertThat(notice.state(NOON.plus(MONTH))).isEqualTo(Notice.State.OPEN);
        assertThat(notice.state(NOON.plus(MONTH).plusSeconds(1))).isEqualTo(Notice.State.OVERDUE);
        assertThat(notices.acknowledge(OFPPT, notice.id(), Through.REST)).isFalse();
        assertThat(notices.acknowledge(ZAV, notice.id(), Through.REST)).isTrue();
        assertThat(notices.read(ZAV, Through.REST)).isEmpty();
        assertThat(notices.of(notice.cause()).getFirst().state(NOON)).isEqualTo(Notice.State.ACKNOWLEDGED);
    }

    @Test
    void whatARecipientSaysOfALetterItHasStandsAlthoughThePersonIsErased() {
        var left = delivery(enter("m-1", OMAR, Way.QUEUE), 0);
        settle(new Settlement.Left(made(left)));
        var waits = delivery(enter("m-2", OMAR, Way.PULL), 0);
        erasures.erase(number(OMAR), OFFICER, "request 7");
        var zav = Doer.partner("zav", Through.MESSAGING);

        assertThat(mailboxes.settle(left, new Verdict.Accepted(Optional.of("Z-8")), zav))
                .isTrue();
        assertThat(mailboxes.settle(waits, new Verdict.Accepted(Optional.of("Z-9")), zav))
                .isFalse();

        assertThat(state("m-1")).isEqualTo(State.DELIVERED);
        assertThat(state("m-2")).isEqualTo(State.PARKED);
    }

    @Test
    void whoDoesNotAnswerInTimeIsListed() {
        delivered(enter("m-1", OMAR, Way.PUSH));
        erasures.erase(number(OMAR), OFFICER, "request 7");
        var later = Clock.fixed(NOON.plus(MONTH).plusSeconds(1), ZoneOffset.UTC);

        assertThat(notices.overdue()).isEmpty();
        assertThat(new Notices(database.dataSource(), MONTH, later, ids).overdue())
                .containsExactly(new Notices.Overdue(ZAV, 1, NOON.plus(MONTH)));
    }

    @Test
    void whatWasBeingHandedOverIsNotStoredAndIsToldLater() throws Exception {
        var entry = enter("m-1", OMAR, Way.PUSH);
        isAtWork();
        var opened = dispatches.open(List.of(delivery(entry, 0)));
        assertThat(opened).hasSize(1);
        erasures.erase(number(OMAR), OFFICER, "request 7");

        delivered(entry);
        erasures.openLate();

        assertThat(notices.read(ZAV, Through.REST)).hasSize(1);
        assertThat(count("select count(*) from outgoing where document is null"))
                .isEqualTo(1);
    }

    @Test
    void whatAHubWasHandingOverWhenItWasKilledMayHaveLeft() {
        var entry = enter("m-1", OMAR, Way.PUSH);
        enter("m-2", OMAR, Way.PUSH);
        dispatches.open(List.of(delivery(entry, 0)));

        var done = done(erasures.erase(number(OMAR), OFFICER, "request 7"));

        assertThat(done.notices()).extracting(Notice::deliveryId).containsExactly(delivery(entry, 0));
    }

    /** What the journal cannot take together is settled one by one. */
    @Test
    void whatHasBeenSettledOfABundleHidesNothingOfItsRest() {
        var first = enter("m-1", HIND, Way.PUSH);
        var second = enter("m-2", OMAR, Way.PUSH);
        dispatches.open(List.of(delivery(first, 0), delivery(second, 0)));
        failed(delivery(first, 0), UNREACHABLE);

        var ofOmar = done(erasures.erase(number(OMAR), OFFICER, "request 7"));
        var ofHind = done(erasures.erase(number(HIND), OFFICER, "request 8"));

        assertThat(ofOmar.notices()).extracting(Notice::deliveryId).containsExactly(delivery(second, 0));
        assertThat(ofHind.notices()).isEmpty();
    }

    @Test
    void whatAHubWasHandingOverDuringTheErasureIsToldIfItIsKilledThen() throws Exception {
        var entry = enter("m-1", OMAR, Way.PUSH);
        isAtWork();
        dispatches.open(List.of(delivery(entry, 0)));
        erasures.erase(number(OMAR), OFFICER, "request 7");
        erasures.openLate();
        assertThat(toZav()).as("the hub will say itself what has left").isEmpty();

        isKilled();
        erasures.openLate();
        erasures.openLate();

        assertThat(toZav()).extracting(Notice::deliveryId).containsExactly(delivery(entry, 0));
    }

    @Test
    void whatDidNotLeaveIsToldToNobodyAlthoughTheHubIsKilledLater() {
        var entry = enter("m-1", OMAR, Way.PUSH);
        dispatches.open(List.of(delivery(entry, 0)));
        failed(delivery(entry, 0), UNREACHABLE);

        erasures.erase(number(OMAR), OFFICER, "request 7");
        erasures.openLate();

        assertThat(toZav()).isEmpty();
    }

    @Test
    void whoMayHaveALetterOfAHubThatWasKilledMaySaySo() {
        var entry = enter("m-1", OMAR, Way.QUEUE);
        dispatches.open(List.of(delivery(entry, 0)));
        erasures.erase(number(OMAR), OFFICER, "request 7");

        assertThat(mailboxes.settle(delivery(entry, 0), new Verdict.Accepted(Optional.empty()), ZAV_ITSELF))
                .isTrue();

        assertThat(state("m-1")).isEqualTo(State.DELIVERED);
    }
}
