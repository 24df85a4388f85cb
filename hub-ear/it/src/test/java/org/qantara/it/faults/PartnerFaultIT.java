package org.qantara.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.it.hub.Form;

/** Partners that are down, slow or talk nonsense: they get everything in the end, and nobody else notices. */
@OnSite
class PartnerFaultIT {

    @Test
    void aDeadPartnerGetsEverythingWhenItIsBackAndDidNotHoldUpAnother(Site site) {
        site.ready();
        var alone = other(site);
        site.partner("giz").down();
        try (var load = site.load("dead", Form.of(50, 5000), "giz").finish()) {
            var meanwhile = other(site);
            onlyTheseAreOpen(site, load);
            assertThat(site.partner("giz").messages(load.name())).isZero();

            site.partner("giz").up();

            site.awaitArrivals(load);
            var drained = Rates.of(site.partner("giz").arrivals(load.name()));
            Site.assertKept(site.settle(
                    load,
                    "partner down with %d waiting; another got its own at %.0f/s, %.2f of before; drained at %.0f/s"
                            .formatted(load.accepted().size(), meanwhile, meanwhile / alone, drained)));
        }
    }

    @Test
    void aSlowPartnerIsWaitedForAndDoesNotHoldUpAnother(Site site) {
        site.ready();
        var each = Form.of(Duration.ofSeconds(1), Duration.ofSeconds(30));
        var alone = other(site);
        var slow = site.partner("giz");
        var let = new CountDownLatch(1);
        var before = slow.up(new Manner.TakesWhenLet(let)).calls();
        try (var load = site.load("slow", Form.of(12, 24), "giz").finish()) {
            Wait.until("the slow partner is called", () -> slow.calls() > before);
            var meanwhile = other(site);
            onlyTheseAreOpen(site, load);
            assertThat(slow.messages(load.name())).isZero();

            slow.up(new Manner.TakesSlowly(each));
            let.countDown();

            Site.assertKept(site.settle(
                    load,
                    "partner that takes nothing until another has its own (at %.0f/s, %.2f of before), then %d s a call"
                            .formatted(meanwhile, meanwhile / alone, each.toSeconds())));
        } finally {
            let.countDown();
        }
    }

    /** Another partner's deliveries per second, all of which arrive while the first one is as it is. */
    private static double other(Site site) {
        try (var load = site.load("other", Form.of(60, 3000), "zav").finish()) {
            site.awaitArrivals(load);
            assertThat(Tally.of(load, site.partners("zav")).lost()).isZero();
            return Rates.of(site.partner("zav").arrivals(load.name()));
        }
    }

    /** All others have come to their end, and all of these are still to come. */
    private static void onlyTheseAreOpen(Site site, Load load) {
        var these = load.accepted().size();
        Wait.until("all others have their end", () -> site.database().open() <= these);
        assertThat(site.database().open()).as("deliveries still to come").isEqualTo(these);
    }

    @ParameterizedTest
    @EnumSource
    void whatAPartnerAnswersWronglyIsToldToTheSenderAndTriedAgain(Bad bad, Site site) {
        site.ready();
        var wrong = site.partners("giz", "forem");
        wrong.forEach(partner -> partner.up(bad.manner()));
        try (var load = site.load("wrong", Form.of(16, 40), "giz", "forem")) {
            load.await(1);
            for (var partner : wrong) {
                Wait.until(bad + " is told", () -> isTold(site, load, partner.id(), bad.problem));
            }

            wrong.forEach(Receiver::up);

            load.finish();
            Site.assertKept(site.settle(load, "partner answers: " + bad + "; told as " + bad.problem));
        }
    }

    private static boolean isTold(Site site, Load load, String to, String problem) {
        return load.accepted().stream()
                .limit(8)
                .map(id -> site.delivery(id, to).path("problem").path("code").asText())
                .anyMatch(problem::equals);
    }

    @Test
    void whatAPartnerAlwaysFailsOnIsParkedAndEverythingElseArrivesInOrder(Site site) {
        site.ready();
        var one = new AtomicReference<String>();
        var partner = site.partner("giz").up(new Manner.FailsOnOne(one));
        try (var load = site.load("parked", Form.of(60, 600), "giz").finish()) {
            var others = load.accepted().size() - 1;

            Wait.until("all others arrive", () -> partner.messages(load.name()) >= others);
            Wait.until("every delivery has its end", () -> site.database().open() == 0);

            var problem = site.delivery(one.get(), "giz").path("problem").path("code");
            assertThat(problem.asText()).isEqualTo("RECEIVER_FAILED");
            assertThat(load.accepted().stream().filter(id -> state(site, id).equals("PARKED")))
                    .containsExactly(one.get());
            var rest =
                    load.accepted().stream().filter(id -> !id.equals(one.get())).toList();
            var tally = Tally.of(rest, partner.arrivals(load.name()));
            site.tell(tally, "partner fails on one document for ever: one more is parked");
            Site.assertKept(tally);
            assertThat(tally.delivered()).isEqualTo(others);
        }
    }

    private static String state(Site site, String id) {
        return site.delivery(id, "giz").path("state").asText();
    }
}
