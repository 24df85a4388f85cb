package org.qantara.hub.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qantara.hub.registry.PartnerId;

class BalanceTest {
    private final Hearts hearts = new Hearts();

    @Test
    void oneHubHasAllPartnersAndNothingHappens() {
        var hub = new Hub(5);

        hub.beat();

        assertThat(hub.routes.running).hasSize(5);
        assertThat(hub.routes.changes).isEmpty();
    }

    @Test
    void twoHubsHaveHalfEachAndNoPartnerTwice() {
        var one = new Hub(6);
        var two = new Hub(6);

        beat(one, two);

        assertThat(one.routes.running).hasSize(3).doesNotContainAnyElementsOf(two.routes.running);
        assertThat(two.routes.running).hasSize(3);
    }

    @Test
    void fiveHundredPartnersOnThreeHubsAreDealtEvenlyToOne() {
        var hubs = List.of(new Hub(500), new Hub(500), new Hub(500));

        beat(hubs.toArray(Hub[]::new));

        var shares = hubs.stream().map(hub -> hub.routes.running.size()).toList();
        assertThat(shares).containsExactlyInAnyOrder(167, 167, 166);
        assertThat(hubs.stream()
                        .flatMap(hub -> hub.routes.running.stream())
                        .distinct()
                        .count())
                .isEqualTo(500);
    }

    @Test
    void whatAHubThatDiedHadGoesToTheOther() {
        var one = new Hub(6);
        var two = new Hub(6);
        beat(one, two);

        hearts.die(one.self());
        beat(two);

        assertThat(two.routes.running).hasSize(6);
    }

    @Test
    void whoStaysAtWorkKeepsItsRoutesRunning() {
        var one = new Hub(6);
        var two = new Hub(6);
        beat(one, two);
        one.routes.changes.clear();

        beat(one, two);

        assertThat(one.routes.changes).isEmpty();
    }

    @Test
    void whoDrainsGivesAllItsPartnersAwayAndGetsTheirShareBackAfterwards() {
        var one = new Hub(6);
        var two = new Hub(6);
        beat(one, two);

        one.draining = true;
        beat(one, two);
        assertThat(one.routes.running).isEmpty();
        assertThat(two.routes.running).hasSize(6);

        one.draining = false;
        beat(one, two);
        assertThat(one.routes.running).hasSize(3).doesNotContainAnyElementsOf(two.routes.running);
    }

    @Test
    void whoDrainsAloneKeepsItsPartners() {
        var hub = new Hub(6);
        hub.draining = true;

        hub.beat();

        assertThat(hub.routes.running).hasSize(6);
    }

    @Test
    void whoLosesTheDatabaseGivesWayToTheOthersOnceTheyCountItAsGone() {
        var one = new Hub(6);
        var two = new Hub(6);
        beat(one, two);

        hearts.reachable = false;
        one.seconds(SqlHeartbeats.LIFETIME - 1);
        one.beat();
        assertThat(one.routes.running).hasSize(3);

        one.seconds(2);
        one.beat();
        assertThat(one.routes.running).isEmpty();
    }

    @Test
    void whoIsAloneKeepsItsPartnersWithoutTheDatabase() {
        var hub = new Hub(6);
        hub.beat();

        hearts.reachable = false;
        hub.seconds(3600);
        hub.beat();

        assertThat(hub.routes.running).hasSize(6);
    }

    @Test
    void aRouteThatDoesNotCloseInTimeIsAskedAgainAndHoldsUpNoOther() {
        var one = new Hub(6);
        var two = new Hub(6);
        beat(one, two);
        one.routes.busy = Set.of(partner(1));

        one.draining = true;
        beat(one);
        assertThat(one.routes.running).isSubsetOf(partner(1));

        one.routes.busy = Set.of();
        beat(one);
        assertThat(one.routes.running).isEmpty();
    }

    @Test
    void aRouteThatFailsHoldsUpNoOther() {
        var one = new Hub(6);
        one.routes.broken = Set.of(partner(0));
        var two = new Hub(6);

        beat(one, two);
        hearts.die(two.self());
        beat(one);

        assertThat(one.routes.running).hasSize(6);
    }

    @Test
    void whoComesGetsARouteAndWhoGoesLosesItWithoutTheHubStartingAgain() {
        var hub = new Hub(3);
        hub.beat();

        hub.partners = List.of(partner(1), partner(2), partner(7));
        hub.beat();

        assertThat(hub.routes.running).containsExactlyInAnyOrder(partner(1), partner(2), partner(7));
        assertThat(hub.balance.share()).isEqualTo(3);
    }

    @Test
    void whoGoesWhileItsRouteIsBusyLosesItLater() {
        var hub = new Hub(2);
        hub.beat();
        hub.routes.busy = Set.of(partner(0));

        hub.partners = List.of(partner(1));
        hub.beat();
        assertThat(hub.routes.running).contains(partner(0));

        hub.routes.busy = Set.of();
        hub.beat();
        assertThat(hub.routes.running).containsExactly(partner(1));
    }

    /** The first to come hears of the last only with its next heartbeat. */
    private static void beat(Hub... hubs) {
        for (var round = 0; round < 2; round++) for (var hub : hubs) hub.beat();
    }

    private static PartnerId partner(int number) {
        return new PartnerId("partner-%03d".formatted(number));
    }

    private final class Hub {
        private final FakeRoutes routes;
        private final Presence presence;
        private final Balance balance;
        private boolean draining;
        private List<PartnerId> partners;
        private long nanos = Long.MAX_VALUE - 5; // a clock may run over

        Hub(int count) {
            partners = IntStream.range(0, count).mapToObj(BalanceTest::partner).toList();
            presence = new Presence(hearts.fresh(), hearts, () -> draining, () -> nanos);
            routes = new FakeRoutes(partners);
            balance = new Balance(presence, () -> partners.reversed(), routes);
        }

        UUID self() {
            return presence.self();
        }

        void beat() {
            presence.run();
            balance.run();
        }

        void seconds(long seconds) {
            nanos += seconds * 1_000_000_000;
        }
    }

    /** Camel starts every route with the hub. */
    private static final class FakeRoutes implements Routes {
        private final Set<PartnerId> running = new HashSet<>();
        private final List<String> changes = new ArrayList<>();
        private Set<PartnerId> busy = Set.of();
        private Set<PartnerId> broken = Set.of();

        FakeRoutes(List<PartnerId> partners) {
            running.addAll(partners);
        }

        @Override
        public void start(PartnerId partner) {
            if (running.add(partner)) changes.add("start " + partner);
        }

        @Override
        public boolean stop(PartnerId partner) {
            if (broken.contains(partner)) throw new IllegalStateException("broken");
            if (busy.contains(partner)) return false;
            if (running.remove(partner)) changes.add("stop " + partner);
            return true;
        }
    }
}
