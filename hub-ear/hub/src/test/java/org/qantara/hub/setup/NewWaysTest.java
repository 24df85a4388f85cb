package org.qantara.hub.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.OFPPT;
import static org.qantara.hub.Partners.ZAV;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.hub.Partners;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.flow.Recovery;
import org.qantara.hub.flow.Relay;
import org.qantara.hub.journal.Unfinished;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;

/** Whom a change of the configuration lets wait no longer. */
class NewWaysTest {
    private final Registry registry = Partners.registry(TinyFormat.named("tiny"));
    private final List<PartnerId> lookedAfter = new ArrayList<>();
    private final Recovery recovery = new Recovery(new Journal(), new Broker(), registry);
    private final NewWays ways = new NewWays(recovery);

    @ParameterizedTest
    @EnumSource(names = {"LIVE", "LEFT"})
    void whatWaitedBecauseItsSenderWasSuspendedIsLookedAfter(Status status) {
        ways.changed(with(ANAPEC, Status.SUSPENDED), with(ANAPEC, status));

        recovery.catchUp();

        assertThat(lookedAfter).containsExactlyInAnyOrder(ZAV, ENABEL, OFPPT);
    }

    @Test
    void whoIsSuspendedOrOnlyReceivesChangesNothingForOthers() {
        ways.changed(with(ANAPEC, Status.LIVE), with(ANAPEC, Status.SUSPENDED));
        ways.changed(with(ZAV, Status.SUSPENDED), with(ZAV, Status.LIVE));

        recovery.catchUp();

        assertThat(lookedAfter).isEmpty();
    }

    private Configuration with(PartnerId partner, Status status) {
        var now = registry.current();
        var partners = now.partners().stream()
                .map(it -> it.id().equals(partner) ? it.with(status) : it)
                .toList();
        return new Configuration(partners, now.agreements());
    }

    private final class Journal implements Unfinished {
        @Override
        public int relayAgain(PartnerId to, Set<UUID> queued) {
            return letWait(to);
        }

        @Override
        public int letWait(PartnerId to) {
            lookedAfter.add(to);
            return 0;
        }

        @Override
        public List<UUID> undecided(PartnerId to, int most) {
            return List.of();
        }

        @Override
        public void forget(List<UUID> deliveryIds) {}
    }

    private static final class Broker implements Relay.Queues {
        @Override
        public void send(PartnerId to, List<UUID> bundle) {}

        @Override
        public Set<UUID> lyingIn(PartnerId to) {
            return Set.of();
        }
    }
}
