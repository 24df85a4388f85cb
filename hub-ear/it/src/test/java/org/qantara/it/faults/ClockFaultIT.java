package org.qantara.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Form;

/** The wall clock of the hub is set while it works. */
@OnSite
class ClockFaultIT {

    private static final Duration BACK = Duration.ofHours(-1);
    private static final Duration FORWARD = Duration.ofHours(1);

    @Test
    void anHourBackAndTwoHoursForwardUnderLoadChangeNoOrder(Site site) throws Exception {
        site.ready();
        var rounds = Form.of(1, 5);
        try (var load = site.load("clock", "zav", "giz")) {
            load.await(50);
            for (var round = 0; round < rounds; round++) {
                jump(site, load, BACK);
                jump(site, load, FORWARD);
            }
            load.stop();

            Site.assertKept(site.settle(load, "clock one hour back, then two forward, " + rounds + " times"));
            assertThat(entered(site, "<", BACK)).as("entered in the past").isPositive();
            assertThat(entered(site, ">", FORWARD)).as("entered in the future").isPositive();
        } finally {
            site.byteman().moveClock(Duration.ZERO);
        }
    }

    /** While deliveries wait for a partner; they go out when it is back. */
    private static void jump(Site site, Load load, Duration ahead) throws Exception {
        var waits = site.partner("giz");
        waits.down();
        load.await(load.receipts() + 50);

        site.byteman().moveClock(ahead);

        load.await(load.receipts() + 50);
        waits.up();
        var due = load.receipts();
        Wait.until("what waited goes out by another clock", () -> waits.messages(load.name()) >= due);
    }

    private static long entered(Site site, String than, Duration ahead) {
        return site.database()
                .number("select count(*) from submission where received_at %s now() + interval '%d minutes'"
                        .formatted(than, ahead.toMinutes() / 2));
    }
}
