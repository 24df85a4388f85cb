package org.qantara.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.OFPPT;
import static org.qantara.hub.Partners.ZAV;

import jakarta.jms.JMSRuntimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qantara.hub.Partners;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.hub.journal.Unfinished;
import org.qantara.hub.registry.PartnerId;

@Timeout(30)
class RecoveryTest {
    private final List<PartnerId> relayed = new ArrayList<>();
    private final List<PartnerId> waiting = new ArrayList<>();
    private final Map<PartnerId, Set<UUID>> queued = new HashMap<>();
    private final Map<PartnerId, Set<UUID>> known = new HashMap<>();
    private final Set<PartnerId> outOfReach = new HashSet<>();

    @Test
    void whoFetchesFindsItsLettersAndWhoIsCalledIsCalledAgain() {
        recovery(new Found(1)).run();

        assertThat(waiting).containsExactlyInAnyOrder(ANAPEC, OFPPT);
        assertThat(relayed).containsExactlyInAnyOrder(ZAV, ENABEL);
    }

    @Test
    void nothingNewOvertakesWhatCannotYetBeLookedForAndOneQueueOutOfReachHoldsUpNoOther() {
        var recovery = recovery(new Found(1));
        outOfReach.add(ZAV);
        while (recovery.catchUp().size() > 1) {}
        assertThat(recovery.catchUp()).containsExactly(ZAV);
        assertThat(relayed).containsExactly(ENABEL);

        outOfReach.clear();

        assertThat(recovery.catchUp()).isEmpty();
        assertThat(relayed).containsExactly(ENABEL, ZAV);
        assertThat(recovery.catchUp()).isEmpty();
        assertThat(relayed).as("looked for once").hasSize(2);
    }

    @Test
    void whatLiesInAQueueIsNotLost() {
        queued.put(ZAV, Set.of(UUID.randomUUID()));

        recovery(new Found(1)).run();

        assertThat(known).containsEntry(ZAV, queued.get(ZAV)).containsEntry(ENABEL, Set.of());
    }

    @Test
    void aJournalOutOfReachEndsNothingForTheOthers() {
        var recovery = recovery(new Found(1) {
            @Override
            public int letWait(PartnerId to) {
                throw new JournalUnavailable(new IllegalStateException());
            }
        });

        recovery.run();

        assertThat(relayed).containsExactlyInAnyOrder(ZAV, ENABEL);
    }

    private Recovery recovery(Unfinished unfinished) {
        var queues = new Relay.Queues() {
            @Override
            public void send(PartnerId to, List<UUID> bundle) {
                throw new AssertionError("the relay sends");
            }

            @Override
            public Set<UUID> lyingIn(PartnerId to) {
                if (outOfReach.contains(to)) throw new JMSRuntimeException("no broker");
                return queued.getOrDefault(to, Set.of());
            }
        };
        var registry = Partners.registry(TinyFormat.named("tiny"));
        var recovery = new Recovery(unfinished, queues, registry);
        registry.partners().forEach(partner -> recovery.lookAfter(partner.id()));
        return recovery;
    }

    private class Found implements Unfinished {
        private final int count;

        Found(int count) {
            this.count = count;
        }

        @Override
        public int relayAgain(PartnerId to, Set<UUID> queued) {
            relayed.add(to);
            known.put(to, queued);
            return count;
        }

        @Override
        public List<UUID> undecided(PartnerId to, int most) {
            throw new AssertionError("it looks for what is lost");
        }

        @Override
        public void forget(List<UUID> deliveryIds) {
            throw new AssertionError("it looks for what is lost");
        }

        @Override
        public int letWait(PartnerId to) {
            waiting.add(to);
            return 0;
        }
    }
}
