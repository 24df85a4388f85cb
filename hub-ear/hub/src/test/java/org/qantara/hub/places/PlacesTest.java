package org.qantara.hub.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.journal.TestDatabase;

class PlacesTest extends PlacesFixture {
    private static final int ATTEMPTS = 1_000;
    private static final int CONNECTIONS = 40;

    @Test
    void theLastSeatGoesToOneAndTheOtherWaits() {
        var session = session(4_560);
        in(c -> Sql.change(c, "update place_pool set taken = 4559 where id = ?", session));

        assertThat(claim(session)).isEqualTo(new Claim.Taken());
        assertThat(claim(session)).isEqualTo(new Claim.Waiting(0));
        assertThat(claim(session)).isEqualTo(new Claim.Waiting(1));
        assertThat(standing(session)).isEqualTo(new Places.Standing(4_560, 4_560));
    }

    @Test
    void whoAsksAgainKeepsWhatTheyHave() {
        var session = session(1);
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();

        for (int i = 0; i < 2; i++) {
            assertThat(claim(session, first)).isEqualTo(new Claim.Taken());
            assertThat(claim(session, second)).isEqualTo(new Claim.Waiting(0));
        }
        assertThat(standing(session).taken()).isEqualTo(1);
    }

    @Test
    void whatIsGivenBackGoesToWhoWaitsFirst() {
        var session = session(1);
        var holders = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        holders.forEach(it -> claim(session, it));

        var promoted = giveBack(session, holders.getFirst());

        assertThat(promoted).containsExactly(new Places.Promoted(session, holders.get(1)));
        assertThat(giveBack(session, holders.get(2))).isEmpty();
        assertThat(claim(session, holders.get(1))).isEqualTo(new Claim.Taken());
        assertThat(standing(session).taken()).isEqualTo(1);
    }

    @Test
    void fewerPlacesExpelNobodyAndMoreAreGivenToThoseWhoWait() {
        var quota = quota(Optional.empty(), 3);
        for (int i = 0; i < 3; i++) claim(quota);
        var waiting = UUID.randomUUID();
        claim(quota, waiting);

        count(quota, 1);
        assertThat(standing(quota)).isEqualTo(new Places.Standing(3, 1));

        assertThat(count(quota, 3)).isEmpty();
        assertThat(count(quota, 5)).containsExactly(new Places.Promoted(quota, waiting));
        assertThat(claim(quota)).isEqualTo(new Claim.Taken());
        assertThat(claim(quota)).isEqualTo(new Claim.Waiting(0));
    }

    @Test
    void aNumberHoldsFromItsDayOn() {
        var quota = quota(Optional.empty(), 0);
        var waiting = UUID.randomUUID();
        claim(quota, waiting);

        assertThat(count(quota, TODAY.plusDays(1), 1)).isEmpty();
        clock.pass(Duration.ofDays(1));

        assertThat(claim(quota)).isEqualTo(new Claim.Waiting(0));
        assertThat(claim(quota, waiting)).isEqualTo(new Claim.Taken());
        assertThat(count(quota, TODAY.plusDays(2), 2)).isEmpty();
        clock.pass(Duration.ofDays(1));
        List<Places.Promoted> filled = in(c -> places.fill(c, quota));
        assertThat(filled).hasSize(1);
    }

    @Test
    void aPlaceOfAPartIsAPlaceOfTheWhole() {
        var whole = quota(Optional.empty(), 3);
        var care = quota(Optional.of(whole), 2);
        var building = quota(Optional.of(whole), 2);
        var first = UUID.randomUUID();
        claim(care, first);
        claim(care);

        assertThat(claim(building)).isEqualTo(new Claim.Taken());
        var waiting = UUID.randomUUID();
        assertThat(claim(building, waiting)).isEqualTo(new Claim.Waiting(0));
        assertThat(standing(whole)).isEqualTo(new Places.Standing(3, 3));

        assertThat(giveBack(care, first)).containsExactly(new Places.Promoted(building, waiting));
        assertThat(standing(care).taken()).isEqualTo(1);
        assertThat(standing(building).taken()).isEqualTo(2);
    }

    @Test
    void aNumberThatEndsHoldsUntilItsLastDayAndThenTheOneBefore() {
        var quota = quota(Optional.empty(), 1);
        claim(quota);
        in(c -> places.count(c, quota, TODAY.plusDays(1), Optional.of(TODAY.plusDays(2)), 5));

        clock.pass(Duration.ofDays(2));
        assertThat(standing(quota)).isEqualTo(new Places.Standing(1, 5));
        clock.pass(Duration.ofDays(1));
        assertThat(standing(quota)).isEqualTo(new Places.Standing(1, 1));
    }

    @Test
    void aThousandWhoAskAtOnceTakeTheFreePlacesAndWaitInOrder() throws Exception {
        var free = 37;
        var session = session(free);
        var begin = new CountDownLatch(1);
        var connections = new LinkedBlockingQueue<Connection>();
        for (int i = 0; i < CONNECTIONS; i++)
            connections.add(TestDatabase.running().dataSource().getConnection());
        var claims = new ArrayList<Future<Claim>>();
        long from;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ATTEMPTS; i++)
                claims.add(people.submit(() -> {
                    begin.await();
                    var connection = connections.take();
                    try {
                        return places.claim(connection, session, UUID.randomUUID())
                                .claim();
                    } finally {
                        connections.add(connection);
                    }
                }));
            from = System.nanoTime();
            begin.countDown();
        }
        var took = Duration.ofNanos(System.nanoTime() - from);
        System.out.println(ATTEMPTS + " at once for " + free + " places: " + took.toMillis() + " ms");

        for (var connection : connections) connection.close();
        var heard = new ArrayList<Claim>();
        for (var claim : claims) heard.add(claim.get());
        assertThat(heard).filteredOn(Claim.Taken.class::isInstance).hasSize(free);
        assertThat(heard.stream().filter(Claim.Waiting.class::isInstance).map(it -> ((Claim.Waiting) it).ahead()))
                .doesNotHaveDuplicates()
                .hasSize(ATTEMPTS - free)
                .allMatch(ahead -> ahead >= 0 && ahead < ATTEMPTS - free);
        assertThat(standing(session)).isEqualTo(new Places.Standing(free, free));
        List<UUID> turns = in(c -> Sql.ask(
                c,
                "select holder from place_claim where pool = ? and state = 'WAITING' order by turn",
                row -> row.getObject(1, UUID.class),
                session));
        assertThat(count(session, free + 10))
                .extracting(Places.Promoted::holder)
                .containsExactlyElementsOf(turns.subList(0, 10));
    }
}
