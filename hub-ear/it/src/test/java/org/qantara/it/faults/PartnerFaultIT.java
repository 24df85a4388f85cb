package org.qantara.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Partners that are down, slow or talk nonsense: they get everything in the end, and nobody else notices. */
@OnSite
class PartnerFaultIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void aDeadPartnerGetsEverythingWhenItIsBackAndDidNotHoldUpAnother(Site site) {
        site.ready();
        var alone = other(site);
        site.partner("giz").down();
        try (var load = site.load("dead", Form.of(50, 5000), "giz").finish()) {
            var meanwhile = other(site);

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
        var each = Form.of(Duration.ofSeconds(2), Duration.ofSeconds(30));
        var alone = other(site);
        site.partner("giz").up(new Manner.TakesSlowly(each));
        try (var load = site.load("slow", Form.of(3, 8), "giz").finish()) {
            var meanwhile = other(site);

            Site.assertKept(site.settle(
                    load,
                    "partner that takes %d s a call; another got its own meanwhile at %.0f/s, %.2f of before"
                            .formatted(each.toSeconds(), meanwhile, meanwhile / alone)));
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

    @ParameterizedTest
    @EnumSource
    void whatAPartnerAnswersWronglyIsToldToTheSenderAndTriedAgain(Bad bad, Site site) {
        site.ready();
        var wrong = site.partners("giz", "forem");
        wrong.forEach(partner -> partner.up(bad.manner));
        try (var load = site.load("wrong", Form.of(16, 40), "giz", "forem").finish()) {
            for (var partner : wrong) {
                Wait.until(bad + " is told", PATIENCE, () -> isTold(site, load, partner.id(), bad.problem));
            }

            wrong.forEach(Receiver::up);

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
    void whatAPartnerAlwaysFailsOnIsParkedAndTheNextOneGoesOn(Site site) {
        site.ready();
        site.partner("giz").up(new Manner.Answers(500));
        try (var failing = site.load("parked", 1, "giz").finish();
                var next = site.load("next", 10, "giz").finish()) {
            var id = failing.accepted().getFirst();
            Wait.until("it is parked", PATIENCE, () -> state(site, id).equals("PARKED"));

            site.partner("giz").up();

            assertThat(site.delivery(id, "giz").path("problem").path("code").asText())
                    .isEqualTo("RECEIVER_FAILED");
            site.awaitArrivals(next);
            var parked = next.accepted().stream()
                    .filter(it -> state(site, it).equals("PARKED"))
                    .count();
            var tally = Tally.of(next, List.of(site.partner("giz")));
            assertThat(tally.lost()).isEqualTo((int) parked);
            site.count(next, "partner fails on one document for ever: that one is parked");
        }
    }

    private static String state(Site site, String id) {
        return site.delivery(id, "giz").path("state").asText();
    }
}
