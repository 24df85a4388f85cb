package org.qantara.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Form;

/** A long time at 80 % of what the hub can do: it holds no more at the end than at the beginning. */
@OnSite
class SoakIT {

    private static final Duration WARMING = Form.of(Duration.ofSeconds(2), Duration.ofSeconds(30));
    private static final Duration MEASURING = Form.of(Duration.ofSeconds(3), Duration.ofSeconds(30));
    private static final Duration SOAKING = Form.of(Duration.ofSeconds(15), Duration.ofMinutes(10));
    private static final Duration EACH = Form.of(Duration.ofSeconds(1), Duration.ofSeconds(10));
    private static final int ENOUGH = 12;
    private static final double SHARE = 0.8;

    /** Below that it was no soak; in a few seconds one pause can do that. */
    private static final double LEAST_SHARE = 0.6;

    @Test
    void memoryThreadsHandlesAndConnectionsStayFlat(Site site) {
        site.ready();
        var capacity = capacity(site);
        try (var load = site.loadOfMany("soak", Pace.of(SHARE * capacity), "zav")) {
            var begin = System.nanoTime();
            var samples = samples(site);
            var handedIn = load.receipts() * 1e9 / (System.nanoTime() - begin);
            load.stop();

            var heap = Trend.of(samples, Vitals::heap);
            var threads = Trend.of(samples, Vitals::threads);
            var handles = Trend.of(samples, Vitals::handles);
            var connections = Trend.of(samples, Vitals::connections);
            Site.assertKept(site.settle(
                    load,
                    ("soak of %d s at %.0f of %.0f/s: live heap %s MiB, resident %s MiB, threads %s, handles %s,"
                                    + " connections %s")
                            .formatted(
                                    SOAKING.toSeconds(),
                                    handedIn,
                                    capacity,
                                    heap.mebibytes(),
                                    Trend.of(samples, Vitals::resident).mebibytes(),
                                    threads,
                                    handles,
                                    connections)));
            assertThat(handedIn)
                    .as("handed in a second, of " + capacity)
                    .isGreaterThan(Form.of(0.0, LEAST_SHARE) * capacity);
            assertThat(heap.isFlat(heap.before() * 15 / 100)).as("heap " + heap).isTrue();
            assertThat(threads.isFlat(6)).as("threads " + threads).isTrue();
            assertThat(handles.isFlat(10)).as("handles " + handles).isTrue();
            assertThat(connections.isFlat(4)).as("connections " + connections).isTrue();
        }
    }

    /** Arrivals a second with no more than 200 on their way, warmed up. */
    private static double capacity(Site site) {
        var partner = site.partner("zav");
        try (var load = site.loadOfMany("capacity", Pace.within(200, partner), "zav")) {
            Wait.pause(WARMING);
            var before = partner.taken();
            Wait.pause(MEASURING);
            var rate = (partner.taken() - before) / (double) MEASURING.toSeconds();
            load.stop();
            site.awaitEnds(load);
            return rate;
        }
    }

    private static List<Vitals> samples(Site site) {
        var samples = new ArrayList<Vitals>();
        var end = System.nanoTime() + SOAKING.toNanos();
        while (System.nanoTime() < end || samples.size() < ENOUGH) {
            samples.add(Vitals.of(site.hub(), site.database()));
            Wait.pause(EACH);
        }
        return samples;
    }
}
