package org.qantara.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.ZAV;
import static org.qantara.hub.Partners.agreement;
import static org.qantara.spi.ProblemCode.AGREEMENT_ENDED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.hub.journal.Verdict;
import org.qantara.hub.registry.Status;

/** What was accepted from a partner that does not exchange any more. */
@Timeout(30)
class DeliveringOfSuspendedTest extends DeliveringFixture {
    private static final Verdict Z_1 = new Verdict.Accepted(Optional.of("Z-1"));

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "INVITED"})
    void itsRecordsWaitAndThoseOfOthersGo(Status status) {
        start(TINY, agreed(), agreement(ENABEL, ZAV, "job-placement"));
        var its = entered("m-1", ANAPEC, ZAV, record("فاطمة بنعلي"));
        var others = entered("m-2", ENABEL, ZAV, record("سلمى الإدريسي"));
        outcomes.add(ACCEPTED);
        stands(ANAPEC, status);

        deliver(List.of(its, others));

        assertThat(journal.verdicts).containsOnlyKeys(others).containsEntry(others, Z_1);
        assertThat(handedOver).hasSize(1);
    }

    @Test
    void itsRecordsGoOnceItIsLiveAgain() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(ACCEPTED);
        stands(ANAPEC, Status.SUSPENDED);
        deliver(id);
        assertThat(handedOver).isEmpty();

        stands(ANAPEC, Status.LIVE);
        deliver(id);

        assertThat(journal.verdicts).containsEntry(id, Z_1);
    }

    @Test
    void oneThatIsSuspendedInTheMiddleOfABundleSendsNoMoreOfIt() {
        start(TINY, agreed(), agreement(ENABEL, ZAV, "job-placement"));
        var first = entered("m-1", ANAPEC, ZAV, record("فاطمة بنعلي"));
        var second = entered("m-2", ANAPEC, ZAV, record("ياسين العلوي"));
        var others = entered("m-3", ENABEL, ZAV, record("سلمى الإدريسي"));
        outcomes.addAll(List.of(ACCEPTED, ACCEPTED));
        meanwhile = () -> stands(ANAPEC, Status.SUSPENDED);

        deliver(List.of(first, second, others));

        assertThat(journal.verdicts).containsOnlyKeys(first, others);
        assertThat(handedOver).hasSize(2);
    }

    @Test
    void theAgreementsOfOneThatHasLeftAreEnded() {
        start(TINY, agreed());
        var id = entered("m-1");
        stands(ANAPEC, Status.LEFT);

        deliver(id);

        assertThat(handedOver).isEmpty();
        assertThat(journal.verdicts).containsEntry(id, parked(AGREEMENT_ENDED, ""));
    }
}
