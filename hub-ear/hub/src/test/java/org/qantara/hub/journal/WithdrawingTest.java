package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.spi.ProblemCode;

/** What ends when consent is withdrawn, and what does not. */
class WithdrawingTest extends PeopleFixture {
    @Test
    void aWithdrawalEndsWhatIsQueuedWaitsOrIsParked() {
        enterStatement("c-1", given(ZAV, NINE));
        var queued = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        var waits = enter("m-2", person(YASSINE), ZAV, "job-placement", Way.PULL);
        var parked = enter("m-3", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        settle(new Settlement.SetAside(delivery(parked, 0), new Verdict.Parked(FAILED)));
        sent(10);

        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));

        for (var message : List.of("m-1", "m-2", "m-3")) {
            assertThat(life(message).state()).isEqualTo(State.PARKED);
            assertThat(life(message).problem()).contains(WITHDRAWN_FROM_ZAV);
        }
        assertThat(delivering.open(List.of(delivery(queued, 0), delivery(waits, 0), delivery(parked, 0))))
                .isEmpty();
        assertThat(mailboxes.waiting(ZAV, Optional.empty(), 10)).isEmpty();
        assertThat(toZav()).isEmpty();
    }

    @Test
    void itEndsNothingElse() {
        enterStatement("c-1", given(ZAV, NINE));
        enterStatement("c-2", given(OFPPT, NINE));
        enter("m-1", person(YASSINE), OFPPT, "job-placement", Way.PULL);
        enter("m-2", person(YASSINE), ZAV, "training", Way.PUSH);
        enter("m-3", person("QX771133"), ZAV, "job-placement", Way.PUSH);

        enterStatement("c-3", withdrawn(ZAV, NINE, TEN));

        assertThat(state("m-1")).isEqualTo(State.AVAILABLE);
        assertThat(state("m-2")).isEqualTo(State.WAITING);
        assertThat(state("m-3")).isEqualTo(State.WAITING);
        assertThat(state("c-1")).as("what tells of the consent").isEqualTo(State.WAITING);
        assertThat(state("c-3")).isEqualTo(State.WAITING);
    }

    @Test
    void anOlderWithdrawalEndsNothing() {
        enterStatement("c-1", given(ZAV, ELEVEN));
        enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);

        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));

        assertThat(state("m-1")).isEqualTo(State.WAITING);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {"CONSENT_WITHDRAWN", "RECEIVER_FAILED"})
    void eachEndIsToldToTheAuditOnce(ProblemCode code) throws SQLException {
        enterStatement("c-1", given(ZAV, NINE));
        var entry = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        var deed = code == ProblemCode.CONSENT_WITHDRAWN ? "and outcome = 'CONSENT_WITHDRAWN'" : "and outcome <> 'OK'";

        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));
        enterStatement("c-3", withdrawn(ZAV, NINE, ELEVEN));

        assertThat(count("select count(*) from act where deed = 'PARKED' and delivery = '%s' %s"
                        .formatted(delivery(entry, 0), deed)))
                .isOne();
        assertThat(count("select count(*) from act where deed = 'CONSENT_GIVEN' and partner = 'zav' and submission in"
                        + " (select id from submission)"))
                .isOne();
    }
}
