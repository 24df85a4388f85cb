package org.qantara.hub.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.CLOCK;
import static org.qantara.hub.Partners.NOON;
import static org.qantara.hub.Partners.ZAV;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.Partners;
import org.qantara.hub.Said;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Registry;
import org.qantara.model.RecordType;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

class StatementsTest {
    @Test
    void theLatestTimeThatIsTakenIsToldInSeconds() {
        var clock = Clock.offset(CLOCK, Duration.ofNanos(746_591_035));
        var gate = new Gate(registry(), new Said(), clock);
        var wanted = new Route(ANAPEC, RecordType.CONSENT, Optional.of("job-placement"), List.of(ZAV.value()));
        var tomorrow = Said.statement("QX204418", ZAV, NOON.plusSeconds(86_400), Optional.empty());

        assertThat(gate.admit(wanted, tomorrow))
                .isEqualTo(new Admission.Denied(Problem.of(
                        ProblemCode.INVALID_VALUE, "/consent/given", Rule.NOT_AFTER, "2026-03-04T12:05:00Z")));
    }

    private static Registry registry() {
        var tiny = TinyFormat.named("tiny");
        return new Registry(
                List.of(
                        Partners.partner(ANAPEC, tiny, new Access.MailboxPull()),
                        Partners.partner(ZAV, tiny, new Access.MailboxPull())),
                List.of(Partners.ofConsents(Partners.agreement(ANAPEC, ZAV, "job-placement"))));
    }
}
