package org.qantara.hub.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;
import org.qantara.spi.FormatId;
import org.qantara.spi.ProblemCode;

class StandingTest {
    private final List<Act> recorded = new ArrayList<>();
    private final Registry registry = new Registry();
    private final TurnedAway turnedAway = new TurnedAway(recorded::addAll, Clock.systemUTC());
    private final Standing standing = new Standing(registry, turnedAway);

    @ParameterizedTest
    @EnumSource(
            value = Through.class,
            names = {"REST", "SOAP", "MESSAGING"})
    void whoIsSuspendedIsTurnedAwayAndOnRecordWithTheDoor(Through door) {
        anapecIs(Status.SUSPENDED);

        for (int i = 0; i < 3; i++)
            assertThatThrownBy(() -> standing.check(FakeHub.ANAPEC, door))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.PARTNER_SUSPENDED));
        turnedAway.run();

        assertThat(recorded).singleElement().satisfies(act -> {
            assertThat(act.deed()).isEqualTo(Deed.SIGN_IN_REFUSED);
            assertThat(act.doer()).isEqualTo(Doer.partner("anapec", door));
            assertThat(act.partner()).contains("anapec");
            assertThat(act.outcome()).isEqualTo("PARTNER_SUSPENDED");
            assertThat(act.times()).isEqualTo(3);
        });
    }

    @Test
    void whoIsServedLeavesNoTrace() {
        anapecIs(Status.LIVE);

        standing.check(FakeHub.ANAPEC, Through.REST);
        turnedAway.run();

        assertThat(recorded).isEmpty();
    }

    private void anapecIs(Status status) {
        var anapec = new Partner(FakeHub.ANAPEC, Map.of(), new FormatId("europass-xml"), new Access.MailboxPull());
        registry.replace(new Configuration(List.of(anapec.with(status)), List.of()));
    }
}
