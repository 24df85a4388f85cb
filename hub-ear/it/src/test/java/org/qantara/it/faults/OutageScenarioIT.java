package org.qantara.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.it.People;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.hub.RestDoor;

/** A partner is down for hours, and its hub is restarted and killed meanwhile. */
@OnSite
class OutageScenarioIT {

    private static final int ALL = 1240;
    private static final int UNWRITABLE = 3;

    @Test
    void of1240AcceptedDuringTheOutage1237AreDeliveredOnceAndInOrderAnd3AreListed(Site site) throws Exception {
        site.ready();
        site.partner("vdab").down();
        try (var first = site.load("before", (ALL - UNWRITABLE) / 2, "vdab").finish()) {
            var listed = unwritable(site);

            site.hub().stop();
            site.hub().start();

            try (var second = site.load(
                                    "after", ALL - UNWRITABLE - first.accepted().size(), "vdab")
                            .finish();
                    var other = site.load("other", 100, "zav").finish()) {
                site.hub().kill();
                site.hub().start();
                site.awaitArrivals(other);
                assertThat(Tally.of(other, site.partners("zav")).lost()).isZero();

                site.partner("vdab").up();

                site.awaitArrivals(first);
                site.awaitEnds(second);
                var tally = Tally.of(first, site.partners("vdab")).plus(Tally.of(second, site.partners("vdab")));
                site.tell(tally, "scenario 7: partner down, hub restarted and killed meanwhile; 3 more are parked");
                Site.assertKept(tally);
                assertThat(tally.delivered()).isEqualTo(ALL - UNWRITABLE);
                for (var id : listed) {
                    assertThat(site.delivery(id, "vdab").path("state").asText()).isEqualTo("PARKED");
                }
            }
        }
    }

    /** Accepted, but nothing that could be written in the partner's format. */
    private static List<String> unwritable(Site site) throws IOException {
        var ids = new ArrayList<String>();
        try (var door = new RestDoor(site.hub().url(), site.sender(), "en")) {
            for (var i = 0; i < UNWRITABLE; i++) {
                var message = Message.of("unwritable-" + System.nanoTime(), People.nameless())
                        .purpose("job-placement")
                        .to("vdab");
                assertThat(door.submit(message)).isInstanceOf(Heard.Receipt.class);
                ids.add(message.id());
            }
        }
        return ids;
    }
}
