package org.qantara.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Form;

/** Documents near the largest that is read, among the usual small ones. */
@OnSite
class LargeDocumentsIT {

    /** In base64 9.5 million characters. */
    private static final int FILE = 7_100_000;

    private static final long BOUND = Duration.ofMinutes(2).toMillis();

    @Test
    void documentsOf10MegabytesArriveAndSmallOnesWithThem(Site site) throws IOException {
        site.ready();
        var hub = site.hub().process().pid();
        var without = small(site);
        try (var small = site.load("among", "giz", "zav");
                var large = site.loadWithFiles("large", Form.of(4, 40), FILE, "giz", "vdab")) {
            large.finish();
            site.awaitArrivals(large);
            small.stop();

            site.awaitArrivals(small);
            var with = new Pair(small, site);
            var heap = Vitals.of(site.hub(), site.database()).heap() >> 20;
            Site.assertKept(site.settle(
                    small,
                    "small among large; ms to the partner of the large ones %s, without %s; to another %s, without %s (p50/p95)"
                            .formatted(with.same, without.same, with.other, without.other)));
            Site.assertKept(
                    site.settle(large, "9.5 MB each, by REST and SOAP; live heap afterwards %d MiB".formatted(heap)));
            assertThat(with.same.ninetyFifth()).as("ms to the same partner").isLessThan(BOUND);
            assertThat(with.other.ninetyFifth()).as("ms to another partner").isLessThan(BOUND);
            for (var partner : site.partners("giz", "vdab")) {
                assertThat(partner.longest()).as("letter to " + partner.id()).isGreaterThan(FILE / 3 * 4);
            }
        }
        assertThat(site.hub().process().pid()).as("the hub that it was").isEqualTo(hub);
        try (var lines = Files.lines(site.hub().log())) {
            assertThat(lines.filter(line -> line.contains("OutOfMemoryError"))).isEmpty();
        }
    }

    private static Pair small(Site site) {
        try (var load = site.load("small", "giz", "zav")) {
            load.await(Form.of(200, 2000));
            load.stop();
            site.awaitArrivals(load);
            return new Pair(load, site);
        }
    }

    /** Of small ones to the partner that gets large ones too, and to one that does not. */
    private record Pair(Delays same, Delays other) {
        Pair(Load load, Site site) {
            this(
                    Delays.of(load, site.partner("giz").arrivals(load.name())),
                    Delays.of(load, site.partner("zav").arrivals(load.name())));
        }
    }
}
