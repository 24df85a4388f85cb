package org.qantara.hub.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.hub.audit.Seal.Place;

/** The chain in the database. */
final class Seals {
    private static final String ALONE = "hashtext('qantara.seal')";
    private static final String LAST = """
        select number, after_tx::text, after_id, to_tx::text, to_id, floor, most_id, last_seq, hash from seal
        """;
    /** Transactions that are below the oldest running one have ended: no act of theirs is still to come. */
    private static final String NEXT = "select tx::text, " + Line.COLUMNS + """
         from act where (act.tx, id) > (?::xid8, ?) and id > ?
        and act.tx < pg_snapshot_xmin(pg_current_snapshot()) order by act.tx, id limit ?
        """;

    private static final String LEFT_BEHIND = "select tx::text, " + Line.COLUMNS + """
         from act where (act.tx, id) > (?::xid8, ?) and id > ? order by act.tx, id limit ?
        """;
    private static final String UNSEALED = "select tx::text, " + Line.COLUMNS + """
         from act where (act.tx, id) > (?::xid8, ?) and id > ? and act.tx < ?::xid8 order by act.tx, id limit ?
        """;
    private static final String OF_SEAL =
            "(act.tx, id) > (?::xid8, ?) and (act.tx, id) <= (?::xid8, ?) and id > ? and id <= ?";
    private static final String INSERT = """
        insert into seal (number, at, first_seq, last_seq, after_tx, after_id, to_tx, to_id, floor, most_id, hash)
        values (?, ?, ?, ?, ?::xid8, ?, ?::xid8, ?, ?, ?, ?)
        """;

    private final Connection connection;

    /** @param connection in a transaction */
    Seals(Connection connection) {
        this.connection = connection;
    }

    /** For the rest of the transaction; of all hubs, one. */
    boolean alone() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(" + ALONE + ")");
                var row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Waits until it is. */
    void aloneAtLast() throws SQLException {
        try (var statement = connection.prepareStatement(
                "select set_config('lock_timeout', '20s', true), pg_advisory_xact_lock(" + ALONE + ")")) {
            statement.execute();
        }
    }

    Seal last() throws SQLException {
        try (var query = connection.prepareStatement(LAST + "order by number desc limit 1");
                var row = query.executeQuery()) {
            return row.next() ? seal(row) : Seal.NONE;
        }
    }

    /** How many acts of the chain have gone, their time being over: all up to the end of the first seal that is here. */
    long begin() throws SQLException {
        try (var query = connection.prepareStatement(LAST + "order by last_seq limit 1")) {
            return one(query)
                    .filter(seal -> seal.number() > 1)
                    .map(seal -> seal.end().seq())
                    .orElse(0L);
        }
    }

    /** That ends with or after this act of the chain, if it is sealed. */
    Optional<Seal> holding(long seq) throws SQLException {
        try (var query = connection.prepareStatement(LAST + "where last_seq >= ? order by last_seq limit 1")) {
            query.setLong(1, seq);
            return one(query);
        }
    }

    /** That holds this act, if it is sealed. */
    Optional<Seal> holding(Place act) throws SQLException {
        try (var query = connection.prepareStatement(LAST + """
            where (to_tx, to_id) >= (?::xid8, ?) and (after_tx, after_id) < (?::xid8, ?) and floor < ? and most_id >= ?
            order by to_tx, to_id limit 1
            """)) {
            bind(query, 1, act);
            bind(query, 3, act);
            query.setLong(5, act.id());
            query.setLong(6, act.id());
            return one(query);
        }
    }

    Seal before(Seal seal) throws SQLException {
        try (var query = connection.prepareStatement(LAST + "where number = ?")) {
            query.setLong(1, seal.number() - 1);
            return one(query).orElse(Seal.NONE);
        }
    }

    Optional<Seal> after(Seal seal) throws SQLException {
        try (var query = connection.prepareStatement(LAST + "where number = ?")) {
            query.setLong(1, seal.number() + 1);
            return one(query);
        }
    }

    /** Whether this database's transactions are older than the chain: it was restored from a dump. */
    boolean isRestored(Seal last) throws SQLException {
        return new Snapshot(connection).isBefore(last.to().transaction());
    }

    /** What is not sealed, of transactions before this one. */
    List<PlacedAct> unsealed(String transaction, int most) throws SQLException {
        var last = last();
        var end = isRestored(last) ? last.restored() : last;
        try (var query = connection.prepareStatement(UNSEALED)) {
            bind(query, 1, end.to());
            query.setLong(3, end.floor());
            query.setString(4, transaction);
            query.setInt(5, most);
            return read(query);
        }
    }

    /** What comes after this seal and can be sealed. */
    List<PlacedAct> next(Seal last, int most) throws SQLException {
        return acts(NEXT, last, most);
    }

    /** What comes after the last seal of a database that was dumped. */
    List<PlacedAct> leftBehind(Seal last, int most) throws SQLException {
        return acts(LEFT_BEHIND, last, most);
    }

    /** All acts of a seal, in order. */
    List<PlacedAct> acts(Seal seal) throws SQLException {
        try (var query = connection.prepareStatement("select tx::text, " + Line.COLUMNS + """
             from act where %s order by act.tx, id
            """.formatted(OF_SEAL))) {
            bindActs(query, seal);
            return read(query);
        }
    }

    /** The first of the chain that are here, up to this act of it, and have acts or go themselves. */
    List<Seal> oldest(long upTo, int most) throws SQLException {
        try (var query = connection.prepareStatement(LAST + "where last_seq <= ? order by last_seq limit ?")) {
            query.setLong(1, upTo);
            query.setInt(2, most);
            var seals = new ArrayList<Seal>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) seals.add(seal(rows));
            }
            return seals;
        }
    }

    /** Removes the acts of a seal, and itself unless what follows begins with it; says how many acts. */
    int forget(Seal seal, boolean itself) throws SQLException {
        try (var acts = connection.prepareStatement("delete from act where " + OF_SEAL);
                var row = connection.prepareStatement("delete from seal where number = ?")) {
            bindActs(acts, seal);
            var count = acts.executeUpdate();
            row.setLong(1, seal.number());
            if (itself) row.executeUpdate();
            return count;
        }
    }

    private static void bindActs(PreparedStatement statement, Seal seal) throws SQLException {
        bind(statement, 1, seal.after());
        bind(statement, 3, seal.to());
        statement.setLong(5, seal.floor());
        statement.setLong(6, seal.mostId());
    }

    void insert(Seal seal, long first, Instant at) throws SQLException {
        try (var row = connection.prepareStatement(INSERT)) {
            row.setLong(1, seal.number());
            row.setObject(2, at.atOffset(ZoneOffset.UTC));
            row.setLong(3, first);
            row.setLong(4, seal.end().seq());
            bind(row, 5, seal.after());
            bind(row, 7, seal.to());
            row.setLong(9, seal.floor());
            row.setLong(10, seal.mostId());
            row.setBytes(11, seal.end().hash().bytes());
            row.executeUpdate();
        }
    }

    private List<PlacedAct> acts(String sql, Seal last, int most) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            bind(query, 1, last.to());
            query.setLong(3, last.floor());
            query.setInt(4, most);
            return read(query);
        }
    }

    /** Acts with their places. */
    static List<PlacedAct> read(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var acts = new ArrayList<PlacedAct>();
            while (rows.next()) acts.add(PlacedAct.of(rows));
            return acts;
        }
    }

    private static void bind(PreparedStatement statement, int from, Place place) throws SQLException {
        statement.setString(from, place.transaction());
        statement.setLong(from + 1, place.id());
    }

    private static Optional<Seal> one(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            return row.next() ? Optional.of(seal(row)) : Optional.empty();
        }
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong(1),
                new Place(row.getString(2), row.getLong(3)),
                new Place(row.getString(4), row.getLong(5)),
                row.getLong(6),
                row.getLong(7),
                new Link(row.getLong(8), Digest.of32(row.getBytes(9))));
    }
}
