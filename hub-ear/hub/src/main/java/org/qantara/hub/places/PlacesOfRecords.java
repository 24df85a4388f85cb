package org.qantara.hub.places;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.journal.HeldBack;
import org.qantara.hub.journal.NotTaken;
import org.qantara.hub.journal.Place;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/**
 * Sessions and quotas say how many places there are; enrolments and nominations take, wait for and give back theirs; all in
 * the transaction that enters them. Who is held asks for nothing until a human has decided who they are.
 */
public final class PlacesOfRecords implements Consequences {
    private static final String KEPT_BY =
            "select keeper from place_pool where kind = ? and name = ? and keeper = any (?)";
    /** Claims that a keeper can know nothing of yet: it has neither sent the record nor said that it has it. */
    private static final String NOT_HEARD = """
        select count(*) from place_claim c join place_pool p on p.id = c.pool where c.pool = ? and c.state = 'TAKEN'
        and exists (select from place_answer a where a.pool = c.pool and a.holder = c.holder)
        and not exists (select from place_answer a join submission s on s.id = a.submission
            left join delivery d on d.submission = s.id and d.recipient = p.keeper
            left join verdict v on v.delivery = d.id and v.kind = 'DELIVERED'
            where a.pool = c.pool and a.holder = c.holder and (s.partner = p.keeper or v.delivery is not null))
        """;

    private static final Comparator<Pool> ONE_ORDER = Comparator.comparing(Pool::kind)
            .thenComparing(it -> it.keeper().value())
            .thenComparing(Pool::name);

    private final Places places;
    private final Clock clock;

    public PlacesOfRecords(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @Override
    public Runnable of(Connection connection, List<Fresh> entered) {
        return () -> {};
    }

    @Override
    public Map<UUID, Place> before(Connection connection, List<Fresh> entered) throws SQLException {
        var offered = entered.stream().flatMap(it -> Offered.of(it).stream()).toList();
        var wanted = entered.stream().flatMap(it -> Wanted.of(it).stream()).toList();
        if (offered.isEmpty() && wanted.isEmpty()) return Map.of();
        places.begin(connection, offered.stream().anyMatch(it -> it.whole().isPresent()));
        var pools = new TreeMap<Pool, UUID>(ONE_ORDER);
        for (var one : offered) {
            pools.put(one.pool(), null);
            one.whole().ifPresent(it -> pools.put(it, null));
        }
        var asked = new HashMap<UUID, Pool>();
        for (var one : wanted) asked.put(one.submission(), pool(connection, one));
        asked.values().forEach(it -> pools.put(it, null));
        for (var each : pools.entrySet()) each.setValue(places.pool(connection, each.getKey()));
        places.lock(connection, pools.values());
        var answers = new Answers(connection, clock.instant());
        for (var one : offered) offer(connection, one, pools, answers);
        var held = HeldBack.of(connection, wanted.stream().collect(toMap(Wanted::submission, Wanted::holder)));
        for (var one : wanted) {
            var pool = asked.get(one.submission());
            if (held.contains(one.submission()))
                answers.put(one.submission(), place(pool, Place.State.HELD, Optional.empty()));
            else answer(connection, one, pool, pools.get(pool), answers);
        }
        return answers.bySubmission();
    }

    /** Whose it is: its sender's, if it has one of that name, or the only one of a recipient's. */
    private static Pool pool(Connection connection, Wanted wanted) throws SQLException {
        if (wanted.keepers().size() == 1) return wanted.usual();
        var keepers = connection.createArrayOf(
                "text", wanted.keepers().stream().map(PartnerId::value).toArray());
        var known = Sql.ask(
                connection,
                KEPT_BY,
                row -> new PartnerId(row.getString(1)),
                wanted.kind().name(),
                wanted.name(),
                keepers);
        var usual = wanted.usual();
        return known.size() != 1 || known.contains(usual.keeper())
                ? usual
                : new Pool(wanted.kind(), known.getFirst(), wanted.name());
    }

    private void offer(Connection connection, Offered offered, Map<Pool, UUID> pools, Answers answers)
            throws SQLException {
        var pool = pools.get(offered.pool());
        if (offered.whole().isPresent())
            answers.promoted(partOf(connection, pool, offered.whole().get(), pools));
        var from = offered.from().orElseGet(() -> LocalDate.now(clock));
        answers.promoted(places.count(connection, pool, from, offered.until(), count(connection, offered, pool)));
    }

    private List<Places.Promoted> partOf(Connection connection, UUID pool, Pool whole, Map<Pool, UUID> pools)
            throws SQLException {
        return places.partOf(connection, pool, pools.get(whole))
                .orElseThrow(() -> new NotTaken(
                        Problem.of(ProblemCode.INVALID_VALUE, "/quota/parent/id", Rule.OTHER_THAN, whole.name())));
    }

    private int count(Connection connection, Offered offered, UUID pool) throws SQLException {
        if (offered.left().isEmpty()) return offered.places().orElseThrow();
        var taken = places.standing(connection, pool).taken();
        int notHeard =
                Sql.ask(connection, NOT_HEARD, row -> row.getInt(1), pool).getFirst();
        var left = Math.max(0, offered.left().get() - notHeard);
        return Math.min(offered.places().orElse(Integer.MAX_VALUE), taken + left);
    }

    private void answer(Connection connection, Wanted wanted, Pool pool, UUID id, Answers answers) throws SQLException {
        var who = new Places.Promoted(id, places.holder(connection, id, wanted.holder()));
        if (wanted.gives()) {
            var promoted = places.giveBack(connection, id, who.holder());
            answers.givesBack(wanted.submission(), who, place(pool, Place.State.GIVEN_BACK, Optional.empty()));
            answers.promoted(promoted);
            return;
        }
        var asked = places.claim(connection, id, who.holder());
        answers.promoted(asked.promoted());
        answers.has(wanted.submission(), who, place(connection, pool, id, asked.claim()));
    }

    private Place place(Connection connection, Pool pool, UUID id, Claim claim) throws SQLException {
        return switch (claim) {
            case Claim.Taken() -> place(pool, Place.State.TAKEN, Optional.empty());
            case Claim.Waiting(var ahead) ->
                place(
                        pool,
                        places.isCounted(connection, id) ? Place.State.WAITLISTED : Place.State.UNKNOWN,
                        Optional.of(ahead + 1));
        };
    }

    private static Place place(Pool pool, Place.State state, Optional<Integer> turn) {
        return new Place(pool.kind().name(), pool.keeper(), pool.name(), state, turn);
    }
}
