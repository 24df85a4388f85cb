package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.audit.Through;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.hub.notice.Notice;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Whoever received something by a consent that is withdrawn is told. */
class WithdrawalNoticesTest extends PeopleFixture {
    @Test
    void whoHasReceivedSomethingGetsANoticeAndAcknowledgesIt() {
        enterStatement("c-1", given(ZAV, NINE));
        var had = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        settle(new Settlement.Answered(made(delivery(had, 0)), new Verdict.Accepted(Optional.of("Z-7"))));

        var withdrawal = enterStatement("c-2", withdrawn(ZAV, NINE, TEN));
        enterStatement("c-3", withdrawn(ZAV, NINE, TEN));

        assertThat(state("m-1")).as("the recipient's verdict stands").isEqualTo(State.DELIVERED);
        assertThat(toZav()).hasSize(1);
        var notice = toZav().getFirst();
        assertThat(notice.kind()).isEqualTo(Notice.Kind.WITHDRAWAL);
        assertThat(notice.cause()).isEqualTo(withdrawal.receipt().submissionId());
        assertThat(notice.deliveryId()).isEqualTo(delivery(had, 0));
        assertThat(notice.reference()).contains("Z-7");
        assertThat(notice.state(NOON)).isEqualTo(Notice.State.OPEN);
        assertThat(notices.acknowledge(ZAV, notice.id(), Through.REST)).isTrue();
        assertThat(notices.of(notice.cause()).getFirst().state(NOON)).isEqualTo(Notice.State.ACKNOWLEDGED);
    }

    @Test
    void whatWasBeingHandedOverMeanwhileGetsItsNoticeLater() {
        enterStatement("c-1", given(ZAV, NINE));
        var had = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));
        settle(new Settlement.Answered(made(delivery(had, 0)), new Verdict.Accepted(Optional.empty())));
        assertThat(toZav()).isEmpty();

        withdrawals.openLate();
        withdrawals.openLate();

        assertThat(toZav()).extracting(Notice::deliveryId).containsExactly(delivery(had, 0));
    }

    @Test
    void whatAnotherHubIsDoingIsLeftToIt() throws SQLException {
        gone = false;
        enterStatement("c-1", given(ZAV, NINE));
        var had = delivery(enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH), 0);
        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));
        settle(new Settlement.Answered(made(had), new Verdict.Accepted(Optional.empty())));

        try (var other = database.dataSource().getConnection();
                var lock = other.createStatement()) {
            lock.execute("select pg_advisory_lock(hashtext('qantara.withdrawals'))");
            withdrawals.openLate();
            assertThat(toZav()).isEmpty();
            lock.execute("select pg_advisory_unlock(hashtext('qantara.withdrawals'))");
        }

        withdrawals.openLate();
        assertThat(toZav()).hasSize(1);
    }

    /** It was on its way, or lay in the recipient's queue: what the recipient says of it is what happened. */
    @Test
    void whatARecipientSaysOfALetterItHasStandsAlthoughConsentWasWithdrawn() throws SQLException {
        enterStatement("c-1", given(ZAV, NINE));
        var pushed = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        var left = enter("m-2", person(YASSINE), ZAV, "job-placement", Way.QUEUE);
        settle(new Settlement.Left(made(delivery(left, 0))));
        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));
        assertThat(life("m-1").problem()).contains(WITHDRAWN_FROM_ZAV);

        settle(new Settlement.Answered(made(delivery(pushed, 0)), new Verdict.Accepted(Optional.of("مرجع-7"))));
        var refused = new Verdict.Refused(Optional.empty(), Problem.of(ProblemCode.RECEIVER_REFUSED, "", "region"));
        assertThat(mailboxes.settle(delivery(left, 0), refused, ZAV_ITSELF)).isTrue();

        assertThat(state("m-1")).isEqualTo(State.DELIVERED);
        assertThat(life("m-1").reference()).contains("مرجع-7");
        assertThat(life("m-1").problem()).isEmpty();
        assertThat(state("m-2")).isEqualTo(State.REFUSED);
        assertThat(mailboxes.settle(delivery(left, 0), new Verdict.Accepted(Optional.empty()), ZAV_ITSELF))
                .isFalse();
        assertThat(count("select count(*) from act where deed = 'DELIVERED' and delivery = '%s'"
                        .formatted(delivery(pushed, 0))))
                .isOne();
        assertThat(count(
                        "select count(*) from act where deed = 'DECLINED' and actor = 'partner:zav' and delivery = '%s'"
                                .formatted(delivery(left, 0))))
                .isOne();
    }

    @Test
    void whoNeverHadALetterHasNothingToSayOfIt() {
        enterStatement("c-1", given(ZAV, NINE));
        var waits = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PULL);
        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));

        assertThat(mailboxes.settle(delivery(waits, 0), new Verdict.Accepted(Optional.empty()), ZAV_ITSELF))
                .isFalse();

        assertThat(life("m-1").problem()).contains(WITHDRAWN_FROM_ZAV);
    }

    @Test
    void whatAHubWasHandingOverWhenItWasKilledMayHaveLeft() throws SQLException {
        enterStatement("c-1", given(ZAV, NINE));
        var had = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        enter("m-2", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        isAtWork();
        delivering.open(List.of(delivery(had, 0)));
        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));
        assertThat(toZav()).isEmpty();

        isKilled();
        withdrawals.openLate();

        assertThat(toZav()).extracting(Notice::deliveryId).containsExactly(delivery(had, 0));
    }
}
