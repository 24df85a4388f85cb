package org.qantara.hub.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The signed heads in the database. */
final class Heads {
    private static final String SELECT = "select seq, text, signature from head ";
    private static final String INSERT =
            "insert into head (seq, at, hash, text, signature) values (?, ?, ?, ?, ?) on conflict do nothing";

    /** How far the newest head reaches, and when it was signed. */
    record Newest(long seq, Instant at) {}

    private final Connection connection;

    Heads(Connection connection) {
        this.connection = connection;
    }

    Optional<Newest> newest() throws SQLException {
        try (var query = connection.prepareStatement("select seq, at from head order by seq desc limit 1");
                var row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Newest(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant()))
                    : Optional.empty();
        }
    }

    /** The newest that was signed before this moment. */
    Optional<Head> newestBefore(Instant time) throws SQLException {
        try (var query = connection.prepareStatement(SELECT + "where at < ? order by seq desc limit 1")) {
            query.setObject(1, time.atOffset(ZoneOffset.UTC));
            return read(query).stream().findFirst();
        }
    }

    /** The first that tells of this act. */
    Optional<Head> over(long seq) throws SQLException {
        try (var query = connection.prepareStatement(SELECT + "where seq >= ? order by seq limit 1")) {
            query.setLong(1, seq);
            return read(query).stream().findFirst();
        }
    }

    /** The latest first. */
    List<Head> before(long seq, int most) throws SQLException {
        try (var query = connection.prepareStatement(SELECT + "where seq < ? order by seq desc limit ?")) {
            query.setLong(1, seq);
            query.setInt(2, most);
            return read(query);
        }
    }

    void insert(Head head, Digest hash, Instant at) throws SQLException {
        try (var row = connection.prepareStatement(INSERT)) {
            row.setLong(1, head.seq());
            row.setObject(2, at.atOffset(ZoneOffset.UTC));
            row.setBytes(3, hash.bytes());
            row.setString(4, head.text());
            row.setString(5, head.signature());
            row.executeUpdate();
        }
    }

    private static List<Head> read(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var heads = new ArrayList<Head>();
            while (rows.next()) heads.add(new Head(rows.getLong(1), rows.getString(2), rows.getString(3)));
            return heads;
        }
    }
}
