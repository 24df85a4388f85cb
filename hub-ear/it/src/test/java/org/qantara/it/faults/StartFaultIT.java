package org.qantara.it.faults;

import org.junit.jupiter.api.Test;

/** A start after which the server runs, but without the hub. */
@OnSite
class StartFaultIT {

    @Test
    void startedOnceMoreTheHubDeliversWhatItHadAccepted(Site site) throws Exception {
        site.ready();
        try (var load = site.load("started", "zav", "vdab")) {
            load.await(50);

            site.hub().kill();
            site.hub().startLeftOut();
            load.stop();

            Site.assertKept(site.settle(load, "a start that left the hub out"));
        }
    }
}
