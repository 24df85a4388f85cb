package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.spi.Loss;

/** What recipients fetch. */
class MailboxesTest extends JournalFixture {
    @Test
    void whatIsFetchedWaitsInOrderUntilItsVerdict() {
        var first = entry("m-1", Way.PULL);
        var second = entry("m-2", Way.PULL);
        ledger.enter(first);
        ledger.enter(second);

        var before = mailboxes.waiting(ZAV, Optional.empty(), 10);
        var settled = mailboxes.settle(delivery(first, 0), new Verdict.Accepted(Optional.empty()), Doer.HUB);
        var after = mailboxes.waiting(ZAV, Optional.empty(), 10);

        assertThat(before).extracting(Waiting::deliveryId).containsExactly(delivery(first, 0), delivery(second, 0));
        assertThat(settled).isTrue();
        assertThat(mailboxes.waiting(ZAV, Optional.of(delivery(first, 0)), 10))
                .extracting(Waiting::deliveryId)
                .containsExactly(delivery(second, 0));
        assertThat(mailboxes.waiting(ZAV, Optional.of(delivery(second, 0)), 10)).isEmpty();
        assertThat(after).extracting(Waiting::deliveryId).containsExactly(delivery(second, 0));
        assertThat(mailboxes.waiting(OFPPT, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void whatComesFromSomebodyWhoIsNotToBeShownIsPassedOver() {
        for (var i = 0; i < 3; i++) ledger.enter(entry("m-" + i, Way.PULL));

        assertThat(mailboxes.waiting(ZAV, Optional.empty(), 10, Set.of(ANAPEC, OFPPT)))
                .isEmpty();
        assertThat(mailboxes.waiting(ZAV, Optional.empty(), 2, Set.of(OFPPT))).hasSize(2);
    }

    @Test
    void theFirstVerdictStands() {
        var entry = entry("m-1", Way.PULL);
        ledger.enter(entry);
        var id = delivery(entry, 0);

        assertThat(mailboxes.settle(id, new Verdict.Parked(FAILED), Doer.HUB)).isTrue();
        assertThat(mailboxes.settle(id, new Verdict.Accepted(Optional.empty()), Doer.HUB))
                .isFalse();

        assertThat(mailboxes.standing(ZAV, id, Through.REST)).contains(State.PARKED);
        assertThat(mailboxes.standing(OFPPT, id, Through.REST)).isEmpty();
        assertThat(life("m-1").problem()).contains(FAILED);
        assertThat(life("m-1").attempts()).isZero();
        assertThat(life("m-1").format()).isEmpty();
    }

    @Test
    void whatIsWrittenTwiceIsKeptOnce() {
        var entry = entry("m-1", Way.PULL);
        ledger.enter(entry);
        var other = new Written("other", FORMAT.of("x"), List.of());

        var id = delivery(entry, 0);
        var kept = mailboxes.keep(Map.of(id, written)).get(id);
        var again = mailboxes.keep(Map.of(id, other)).get(id);

        assertThat(again.format()).isEqualTo("tiny");
        assertThat(again.document().text()).isEqualTo(kept.document().text());
        assertThat(life("m-1").attempts()).isZero();
        assertThat(state("m-1")).isEqualTo(State.AVAILABLE);
    }

    @Test
    void whatIsWrittenUnderOtherTermsTakesThePlaceOfWhatWas() {
        var entry = entry("m-1", Way.PULL);
        ledger.enter(entry);
        var id = delivery(entry, 0);
        mailboxes.keep(Map.of(id, written));
        var withheld = List.of(new Loss("/person/birthDate", Loss.Reason.WITHHELD));
        var narrower = new Written("other", FORMAT.of("x"), withheld, "0123456789abcdef");

        var kept = mailboxes.keep(Map.of(id, narrower)).get(id);

        assertThat(kept.document().text()).isEqualTo(FORMAT.of("x").text());
        assertThat(kept.losses()).isEqualTo(withheld);
        assertThat(kept.terms()).isEqualTo("0123456789abcdef");
        assertThat(((Waiting.Kept) mailboxes.waiting(ZAV, Optional.empty(), 10).getFirst())
                        .written()
                        .terms())
                .isEqualTo("0123456789abcdef");
    }

    @Test
    void whatWasWrittenCanBeWrittenAgainFromItsRecord() {
        var entry = entry("m-1", Way.PULL);
        ledger.enter(entry);
        var id = delivery(entry, 0);
        mailboxes.keep(Map.of(id, written));

        assertThat(mailboxes.again(id))
                .isInstanceOfSatisfying(
                        Waiting.Unwritten.class,
                        unwritten -> assertThat(unwritten.dispatch().record()).isEqualTo(record()));
    }

    @Test
    void whatWasWrittenBeforeIsFetchedWithoutItsRecord() {
        var first = entry("m-1", Way.PULL);
        var second = entry("m-2", Way.PULL);
        ledger.enter(first);
        ledger.enter(second);
        mailboxes.keep(Map.of(delivery(first, 0), written));

        var waiting = mailboxes.waiting(ZAV, Optional.empty(), 10);

        assertThat(waiting.get(0))
                .isInstanceOfSatisfying(
                        Waiting.Kept.class,
                        kept -> assertThat(kept.written().document().text())
                                .isEqualTo(written.document().text()));
        assertThat(waiting.get(1))
                .isInstanceOfSatisfying(
                        Waiting.Unwritten.class,
                        unwritten -> assertThat(unwritten.dispatch().record()).isEqualTo(record()));
    }

    @Test
    void oneUnreadableRecordHidesNoOther() throws SQLException {
        var first = entry("m-1", Way.PULL);
        var second = entry("m-2", Way.PULL);
        ledger.enter(first);
        ledger.enter(second);
        execute("update content set canonical = 'broken' where submission = '"
                + first.receipt().submissionId() + "'");

        var waiting = mailboxes.waiting(ZAV, Optional.empty(), 10);

        assertThat(waiting.get(0)).isInstanceOf(Waiting.Unreadable.class);
        assertThat(waiting.get(1)).isInstanceOf(Waiting.Unwritten.class);
    }
}
