package org.qantara.hub.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.NOON;
import static org.qantara.hub.Partners.OFPPT;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.MovableClock;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.journal.TestDatabase;
import org.qantara.hub.transaction.Transaction;

/** Pools in the database, each step in a transaction of its own. */
abstract class PlacesFixture {
    static final LocalDate TODAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);

    final MovableClock clock = new MovableClock();
    final Places places = new Places(clock, UUID::randomUUID);
    final Sql sql = new Sql(TestDatabase.running().dataSource());

    UUID session(int seats) {
        return pool(Pool.Kind.SESSION, Optional.empty(), seats);
    }

    UUID quota(Optional<UUID> partOf, int count) {
        return pool(Pool.Kind.QUOTA, partOf, count);
    }

    UUID pool(Pool.Kind kind, Optional<UUID> partOf, int count) {
        return in(c -> {
            var id = places.pool(c, new Pool(kind, OFPPT, UUID.randomUUID().toString()));
            if (partOf.isPresent())
                assertThat(places.partOf(c, id, partOf.get())).isPresent();
            places.count(c, id, TODAY, Optional.empty(), count);
            return id;
        });
    }

    List<Places.Promoted> count(UUID pool, int places) {
        return count(pool, TODAY, places);
    }

    List<Places.Promoted> count(UUID pool, LocalDate from, int count) {
        return in(c -> places.count(c, pool, from, Optional.empty(), count));
    }

    Claim claim(UUID pool) {
        return claim(pool, UUID.randomUUID());
    }

    Claim claim(UUID pool, UUID holder) {
        return ask(pool, holder).claim();
    }

    Places.Asked ask(UUID pool, UUID holder) {
        return in(c -> places.claim(c, pool, holder));
    }

    List<Places.Promoted> giveBack(UUID pool, UUID holder) {
        return in(c -> places.giveBack(c, pool, holder));
    }

    Optional<List<Places.Promoted>> partOf(UUID pool, UUID whole) {
        return in(c -> places.partOf(c, pool, whole));
    }

    Places.Standing standing(UUID pool) {
        return in(c -> places.standing(c, pool));
    }

    <T> T in(Transaction.Work<T> work) {
        return sql.write(work);
    }
}
