package org.qantara.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.OFPPT;
import static org.qantara.hub.Partners.ZAV;

import java.util.ArrayList;
import java.util.List;
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
    private final AtomicInteger woken = new AtomicInteger();

    @Test
    void whoFetchesFindsItsLettersAndWhoIsCalledIsCalledAgain() {
        recovery(new Found(1)).run();

        assertThat(waiting).containsExactlyInAnyOrder(ANAPEC, OFPPT);
        assertThat(relayed).containsExactlyInAnyOrder(ZAV, ENABEL);
        assertThat(woken).hasValue(1);
    }

    @Test
    void nothingLostWakesNobody() {
        recovery(new Found(0)).run();

        assertThat(woken).hasValue(0);
    }

    @Test
    void aJournalOutOfReachDoesNotEndIt() {
        var recovery = recovery(new Found(1) {
            @Override
            public int letWait(List<PartnerId> to) {
                throw new JournalUnavailable(new IllegalStateException());
            }
        });

        assertThatCode(recovery::run).doesNotThrowAnyException();
    }

    private Recovery recovery(Unfinished unfinished) {
        return new Recovery(unfinished, Partners.registry(TinyFormat.named("tiny")), woken::incrementAndGet);
    }

    private class Found implements Unfinished {
        private final int count;

        Found(int count) {
            this.count = count;
        }

        @Override
        public int relayAgain(List<PartnerId> to) {
            relayed.addAll(to);
            return count;
        }

        @Override
        public int letWait(List<PartnerId> to) {
            waiting.addAll(to);
            return 0;
        }
    }
}
