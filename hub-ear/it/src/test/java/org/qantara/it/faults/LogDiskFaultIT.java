package org.qantara.it.faults;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Form;

/** The disk of the log folder is full. */
@OnSite
class LogDiskFaultIT {

    @Test
    void withoutRoomForItsLogTheHubGoesOn(Site site) {
        site.ready();
        var full = Form.of(Duration.ofSeconds(2), Duration.ofSeconds(30));
        try (var load = site.load("logs", "zav", "vdab")) {
            load.await(50);

            site.logDisk().fill();
            var refused = Form.of(20, 500);
            for (var i = 0; i < refused; i++) {
                site.partners().refuseSomething(); // each is a line in the log
            }
            load.await(load.accepted().size() + 50);
            Wait.pause(full);
            load.stop();
            site.awaitArrivals(load);
            site.logDisk().free();

            Site.assertKept(
                    site.settle(load, "disk of the log folder full for %d s and more".formatted(full.toSeconds())));
        } finally {
            site.logDisk().free();
        }
    }
}
