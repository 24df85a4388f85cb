package org.qantara.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.OFPPT;
import static org.qantara.hub.Partners.ZAV;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.qantara.hub.Partners;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.hub.journal.Unfinished;
import org.qantara.hub.registry.PartnerId;

class RecoveryTest {
    private final List<PartnerId> relayed = new ArrayList<>();
    private final List<PartnerId> waiting = new ArrayList<>();
    private final Map<PartnerId, Set<UUID>> queued = new HashMap<>();
    private final Map<PartnerId, Set<UUID>> known = new HashMap<>();
    private final AtomicInteger woken = new AtomicInteger();

    @Test
    void whoFetchesFindsItsLettersAndWhoIsCalledIsCalledAgain() {
        recovery(new Found(1)).run();

        assertThat(waiting).containsExactlyInAnyOrder(ANAPEC, OFPPT);
        assertThat(relayed).containsExactlyInAnyOrder(ZAV, ENABEL);
        assertThat(woken).hasValue(2);
    }

    @Test
    void nothingLostWakesNobody() {
        recovery(new Found(0)).run();

        assertThat(woken).hasValue(0);
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
                return queued.getOrDefault(to, Set.of());
            }
        };
        return new Recovery(unfinished, queues, Partners.registry(TinyFormat.named("tiny")), woken::incrementAndGet);
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
        public int letWait(PartnerId to) {
            waiting.add(to);
            return 0;
        }
    }
}
