package org.qantara.hub.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

class HandoverTest {
    private final FakeHub hub = new FakeHub();

    @ParameterizedTest
    @CsvSource({
        "REST, messageId, Message-Id",
        "REST, format, Qantara-Format",
        "REST, recordType, Qantara-Record",
        "REST, purpose, Qantara-Purpose",
        "REST, to, Qantara-To",
        "SOAP, to, /submit/to",
        "MESSAGING, to, to",
        "REST, /SkillsPassport/Name, /SkillsPassport/Name",
    })
    void aProblemPointsAtWhatItsSenderSent(Via via, String inside, String outside) {
        hub.refusal = Optional.of(Problem.of(ProblemCode.INVALID_VALUE, inside, "x"));

        var refused = catchThrowableOfType(Refused.class, () -> handedOver(via));

        assertThat(refused.problem()).isEqualTo(Problem.of(ProblemCode.INVALID_VALUE, outside, "x"));
        assertThat(refused.reference()).contains(FakeHub.REFUSAL.toString());
    }

    @Test
    void aRecipientThatNobodyNamedStandsInNoPartOfTheRequest() {
        hub.refusal = Optional.of(Problem.of(ProblemCode.CONSENT_MISSING, "to", "zav"));

        var unnamed = catchThrowableOfType(Refused.class, () -> handedOver(Via.REST));
        var named = catchThrowableOfType(Refused.class, () -> handedOver(Via.REST, "zav"));

        assertThat(unnamed.problem()).isEqualTo(Problem.of(ProblemCode.CONSENT_MISSING, "", "zav"));
        assertThat(named.problem()).isEqualTo(Problem.of(ProblemCode.CONSENT_MISSING, "Qantara-To", "zav"));
    }

    private void handedOver(Via via, String... to) {
        new Handover(Optional.of("m-1"), Optional.empty(), Optional.empty(), Optional.empty(), List.of(to))
                .to(hub, FakeHub.ANAPEC, Payload.json("{}"), via);
    }
}
