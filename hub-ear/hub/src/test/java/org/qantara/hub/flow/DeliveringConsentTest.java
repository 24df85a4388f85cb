package org.qantara.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.byConsent;
import static org.qantara.spi.ProblemCode.CONSENT_MISSING;
import static org.qantara.spi.ProblemCode.CONSENT_WITHDRAWN;
import static org.qantara.spi.ProblemCode.RECEIVER_FAILED;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qantara.hub.gate.Consents.Standing;

/** Whether a person consents is asked when their record is about to leave, each time it is. */
@Timeout(30)
class DeliveringConsentTest extends DeliveringFixture {
    @Test
    void ofWhoHasConsentedARecordIsHandedOver() {
        start(TINY, byConsent(agreed()));
        said.toAnybody = Standing.GIVEN;
        var ids = List.of(entered("m-1", "ياسين العلوي"), entered("m-2", "سلمى الإدريسي"));
        outcomes.addAll(List.of(ACCEPTED, ACCEPTED));

        deliver(ids);

        assertThat(handedOver).hasSize(2);
        assertThat(said.lookUps).as("one for both").isEqualTo(1);
    }

    @Test
    void ofWhoNeverHasItIsParked() {
        start(TINY, byConsent(agreed()));
        var id = entered("m-1");

        deliver(id);

        assertThat(handedOver).isEmpty();
        assertThat(journal.verdicts).containsEntry(id, parked(CONSENT_MISSING, "to", "zav"));
    }

    @Test
    void whatIsTriedAgainIsAskedAgain() {
        start(TINY, byConsent(agreed()));
        said.toAnybody = Standing.GIVEN;
        var id = entered("m-1");
        outcomes.addAll(List.of(failed(RECEIVER_FAILED), ACCEPTED));
        meanwhile = () -> said.toAnybody = Standing.WITHDRAWN;

        deliver(id);

        assertThat(handedOver).hasSize(1);
        assertThat(journal.verdicts).containsEntry(id, parked(CONSENT_WITHDRAWN, "to", "zav"));
    }

    @Test
    void aLetterThatWaitedBehindAnotherIsAskedAboutWhenItsTurnComes() {
        start(TINY, byConsent(agreed()));
        said.toAnybody = Standing.GIVEN;
        var ids = List.of(entered("m-1", "ياسين العلوي"), entered("m-2", "سلمى الإدريسي"));
        outcomes.addAll(List.of(ACCEPTED, ACCEPTED));
        meanwhile = () -> {
            said.toAnybody = Standing.WITHDRAWN;
            clock.pass(Duration.ofSeconds(2));
        };

        deliver(ids);

        assertThat(handedOver).hasSize(1);
        assertThat(journal.verdicts).containsEntry(ids.get(1), parked(CONSENT_WITHDRAWN, "to", "zav"));
    }

    @Test
    void anAgreementThatNeedsNoneAsksNobody() {
        start(TINY, agreed());
        outcomes.add(ACCEPTED);

        deliver(entered("m-1"));

        assertThat(handedOver).hasSize(1);
        assertThat(said.lookUps).isZero();
    }
}
