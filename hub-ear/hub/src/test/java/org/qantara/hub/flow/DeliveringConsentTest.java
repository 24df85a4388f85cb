package org.qantara.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ZAV;
import static org.qantara.hub.Partners.byConsent;
import static org.qantara.spi.ProblemCode.CONSENT_EXPIRED;
import static org.qantara.spi.ProblemCode.CONSENT_MISSING;
import static org.qantara.spi.ProblemCode.CONSENT_WITHDRAWN;
import static org.qantara.spi.ProblemCode.RECEIVER_FAILED;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qantara.hub.Said;
import org.qantara.hub.fields.Category;
import org.qantara.hub.gate.Consents.Standing;
import org.qantara.model.CandidateDraft;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;
import org.qantara.spi.Loss;

/** Whether a person consents is asked when their record is about to leave, each time it is. */
@Timeout(30)
class DeliveringConsentTest extends DeliveringFixture {
    @Test
    void ofWhoHasConsentedARecordIsHandedOver() {
        start(TINY, byConsent(agreed()));
        said.toAnybody = Said.EVERYTHING;
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
        said.toAnybody = Said.EVERYTHING;
        var id = entered("m-1");
        outcomes.addAll(List.of(failed(RECEIVER_FAILED), ACCEPTED));
        meanwhile = () -> said.toAnybody = Standing.Without.WITHDRAWN;

        deliver(id);

        assertThat(handedOver).hasSize(1);
        assertThat(journal.verdicts).containsEntry(id, parked(CONSENT_WITHDRAWN, "to", "zav"));
    }

    @Test
    void aLetterThatWaitedBehindAnotherIsAskedAboutWhenItsTurnComes() {
        start(TINY, byConsent(agreed()));
        said.toAnybody = Said.EVERYTHING;
        var ids = List.of(entered("m-1", "ياسين العلوي"), entered("m-2", "سلمى الإدريسي"));
        outcomes.addAll(List.of(ACCEPTED, ACCEPTED));
        meanwhile = () -> {
            said.toAnybody = Standing.Without.WITHDRAWN;
            clock.pass(Duration.ofSeconds(2));
        };

        deliver(ids);

        assertThat(handedOver).hasSize(1);
        assertThat(journal.verdicts).containsEntry(ids.get(1), parked(CONSENT_WITHDRAWN, "to", "zav"));
    }

    @Test
    void whatIsTriedAgainTakesAlongWhatIsConsentedToByThen() {
        start(TINY, byConsent(agreed()));
        said.toAnybody = new Standing.Given(Set.of(Category.IDENTITY, Category.BIRTH));
        var born = new CandidateDraft("tiny");
        born.names.add(PersonName.of("سلمى", "الإدريسي"));
        born.birthDate = PartialDate.of(1990);
        var id = entered("m-1", ZAV, born.done());
        outcomes.addAll(List.of(failed(RECEIVER_FAILED), ACCEPTED));
        meanwhile = () -> said.toAnybody = new Standing.Given(Set.of(Category.IDENTITY));

        deliver(id);

        assertThat(handedOver).hasSize(2);
        assertThat(handedOver.getFirst().document().text()).contains("1990");
        assertThat(handedOver.getLast().document().text()).contains("سلمى").doesNotContain("1990");
        assertThat(journal.outgoing.get(id).losses())
                .contains(new Loss("/person/birthDate", Loss.Reason.NOT_CONSENTED));
    }

    @Test
    void ofAConsentThatHasEndedMeanwhileNothingGoes() {
        start(TINY, byConsent(agreed()));
        said.toAnybody = Standing.Without.EXPIRED;
        var id = entered("m-1");

        deliver(id);

        assertThat(handedOver).isEmpty();
        assertThat(journal.verdicts).containsEntry(id, parked(CONSENT_EXPIRED, "to", "zav"));
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
