package org.qantara.hub.places;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.qantara.hub.journal.Sql;

/**
 * Gives out places, in the transaction of whoever asks. Each is one statement; pools that are parts of one whole wait for
 * one another until that transaction ends.
 */
public final class Places {
    private static final String KEEP =
            "insert into place_pool (id, kind, keeper, name) values (?, ?, ?, ?) on conflict do nothing";
    private static final String FIND = "select id from place_pool where kind = ? and keeper = ? and name = ?";
    private static final String COUNT = "select * from count_places(?, ?, ?, ?, ?, ?)";
    private static final String IS_COUNTED = "select exists (select from place_count where pool = ?)";
    private static final String HOLDER = """
        select holder from place_claim where pool = ? and state <> 'ENDED' and holder in (select same_people(?))
        order by turn limit 1
        """;
    private static final String KEEP_WHOLES = "select keep_wholes()";
    private static final String CHANGE_WHOLES = "select change_wholes()";
    private static final String LOCK = "select lock_wholes(?)";
    private static final String CAN_BE_UNDER = "select can_be_under(?, ?)";
    private static final String UNDER = "select * from put_places_under(?, ?, ?, ?)";
    private static final String FORGET = "select forget_places(?)";
    private static final String STANDS = "select taken, places_on(id, ?) from place_pool where id = ?";
    private static final String CLAIM = "select * from claim_place(?, ?, ?, ?, ?)";
    private static final String GIVE_BACK = "select * from give_back_place(?, ?, ?, ?)";
    private static final String FILL = "select * from fill_places(?, ?, ?)";

    private final Clock clock;
    private final Supplier<UUID> ids;

    public Places(Clock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Somebody who waited and has a place now. */
    public record Promoted(UUID pool, UUID holder) {}

    /**
     * What somebody has who asked.
     *
     * @param promoted who has one now that waited, maybe who asked among them
     */
    public record Asked(Claim claim, List<Promoted> promoted) {
        public Asked {
            promoted = List.copyOf(promoted);
        }
    }

    /** How many places of a pool are taken, here and in its parts, and how many there are. */
    public record Standing(int taken, int places) {}

    /** The id of a pool, which is there from now on; without a count it has no places. */
    public UUID pool(Connection connection, Pool pool) throws SQLException {
        var known = find(connection, pool);
        if (known.isPresent()) return known.get();
        var kind = pool.kind().name();
        Sql.change(connection, KEEP, ids.get(), kind, pool.keeper().value(), pool.name());
        return find(connection, pool).orElseThrow();
    }

    /**
     * Comes before all else in a transaction: what is a part of what is changed by this one only, or by nobody, until it
     * ends.
     */
    void begin(Connection connection, boolean changesWholes) throws SQLException {
        Sql.ask(connection, changesWholes ? CHANGE_WHOLES : KEEP_WHOLES, _ -> true);
    }

    /** Keeps others from these and what they are part of until the transaction ends: whoever needs several asks for all at once. */
    void lock(Connection connection, Collection<UUID> pools) throws SQLException {
        Sql.ask(connection, LOCK, _ -> true, connection.createArrayOf("uuid", pools.toArray()));
    }

    /**
     * Makes a pool a part of another, and of no other any more: what is taken of it is taken of that.
     *
     * @return who has a place now that waited, for there may be room in what it was a part of; nothing if it cannot be: it
     *     is the other or that is a part of it, or one would be a part of a part more than twenty times
     */
    public Optional<List<Promoted>> partOf(Connection connection, UUID pool, UUID whole) throws SQLException {
        var can = Sql.ask(connection, CAN_BE_UNDER, row -> row.getBoolean(1), pool, whole)
                .getFirst();
        return can
                ? Optional.of(Sql.ask(connection, UNDER, Places::promoted, pool, whole, today(), clock.instant()))
                : Optional.empty();
    }

    /** Whether anybody has said how many there are, on any day. */
    boolean isCounted(Connection connection, UUID pool) throws SQLException {
        return Sql.ask(connection, IS_COUNTED, row -> row.getBoolean(1), pool).getFirst();
    }

    /** Nothing says of these people what they have: who waits does no more, and a place that is taken is somebody's. */
    public static void forget(Connection connection, List<UUID> holders) throws SQLException {
        Sql.find(connection, FORGET, holders, _ -> true);
    }

    public Optional<UUID> find(Connection connection, Pool pool) throws SQLException {
        return Sql.ask(
                        connection,
                        FIND,
                        row -> row.getObject(1, UUID.class),
                        pool.kind().name(),
                        pool.keeper().value(),
                        pool.name())
                .stream()
                .findFirst();
    }

    /**
     * Says how many places there are from a day on, until another if one is given. Nobody loses theirs by it.
     *
     * @return who has one now that waited
     */
    public List<Promoted> count(Connection connection, UUID pool, LocalDate from, Optional<LocalDate> until, int places)
            throws SQLException {
        var last = until.map(Date::valueOf).orElse(null);
        var now = clock.instant();
        return Sql.ask(connection, COUNT, Places::promoted, pool, Date.valueOf(from), last, places, today(), now);
    }

    public Standing standing(Connection connection, UUID pool) throws SQLException {
        return Sql.ask(connection, STANDS, row -> new Standing(row.getInt(1), row.getInt(2)), today(), pool)
                .getFirst();
    }

    /** Under whom somebody has or waits for a place: themselves, or whom a human has said they are. */
    UUID holder(Connection connection, UUID pool, UUID subject) throws SQLException {
        return Sql.ask(connection, HOLDER, row -> row.getObject(1, UUID.class), pool, subject).stream()
                .findFirst()
                .orElse(subject);
    }

    /**
     * Takes a place for somebody, or a turn; who has one of them keeps it. Before that whoever waits gets one that has come
     * with the day, in any part of the whole.
     */
    public Asked claim(Connection connection, UUID pool, UUID holder) throws SQLException {
        var claims = new ArrayList<Claim>();
        var promoted = new ArrayList<Promoted>();
        Sql.ask(
                connection,
                CLAIM,
                row -> row.getString(3) == null ? promoted.add(promoted(row)) : claims.add(claim(row)),
                pool,
                holder,
                ids.get(),
                today(),
                clock.instant());
        return new Asked(claims.getFirst(), promoted);
    }

    /**
     * Takes back what somebody has of a pool, if anything.
     *
     * @return who has a place now that waited
     */
    public List<Promoted> giveBack(Connection connection, UUID pool, UUID holder) throws SQLException {
        return Sql.ask(connection, GIVE_BACK, Places::promoted, pool, holder, today(), clock.instant());
    }

    /** Gives what is free to who waits, in the whole that a pool is part of: more may have come with the day. */
    public List<Promoted> fill(Connection connection, UUID pool) throws SQLException {
        return Sql.ask(connection, FILL, Places::promoted, pool, today(), clock.instant());
    }

    private Date today() {
        return Date.valueOf(LocalDate.now(clock));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return row.getString(3).equals("TAKEN") ? new Claim.Taken() : new Claim.Waiting(row.getInt(4));
    }

    private static Promoted promoted(ResultSet row) throws SQLException {
        return new Promoted(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
    }
}
