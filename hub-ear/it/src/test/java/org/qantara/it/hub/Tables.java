package org.qantara.it.hub;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import net.jpountz.lz4.LZ4Factory;

/** The journal as it lies in PostgreSQL. */
public final class Tables {

    private static final String OF_MESSAGE = " where submission in (select id from submission where message_id = ?)";

    private final int port;
    private final String password;
    private final Safe safe;

    Tables(int port, String password, Safe safe) {
        this.port = port;
        this.password = password;
        this.safe = safe;
    }

    public long submissions(String messageId) throws SQLException {
        return count("select count(*) from submission where message_id = ?", messageId);
    }

    public long refusals(String messageId) throws SQLException {
        return count("select count(*) from refusal where message_id = ?", messageId);
    }

    public long deliveries(String messageId) throws SQLException {
        return count("select count(*) from delivery" + OF_MESSAGE, messageId);
    }

    /** All that was ever accepted: what must not grow when something is refused. */
    public long rows() throws SQLException {
        return count(
                "select (select count(*) from submission) + (select count(*) from content) + (select count(*) from delivery)");
    }

    /** The document as it came in. */
    public Optional<byte[]> document(String messageId) throws SQLException {
        return bytes("""
            select c.document, c.submission, s.subject, k.key from content c join submission s on s.id = c.submission
            join subject k on k.id = s.subject where s.message_id = ?""", messageId, 0);
    }

    /** What a delivery was written as. */
    public Optional<byte[]> outgoing(String messageId) throws SQLException {
        return bytes("""
            select o.document, o.delivery, s.subject, k.key from outgoing o join delivery d on d.id = o.delivery
            join submission s on s.id = d.submission join subject k on k.id = s.subject
            where s.message_id = ?""", messageId, 2);
    }

    public Optional<String> reference(String deliveryId) throws SQLException {
        try (var connection = connect();
                var query = connection.prepareStatement("select reference from verdict where delivery = ?::uuid")) {
            query.setString(1, deliveryId);
            var found = query.executeQuery();
            return found.next() ? Optional.ofNullable(found.getString(1)) : Optional.empty();
        }
    }

    private Optional<byte[]> bytes(String sql, String messageId, int place) throws SQLException {
        try (var connection = connect();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, messageId);
            var found = query.executeQuery();
            return found.next() ? Optional.of(plain(opened(found, place))) : Optional.empty();
        }
    }

    private byte[] opened(ResultSet row, int place) throws SQLException {
        return safe.open(
                row.getBytes(1), row.getObject(2, UUID.class), place, row.getObject(3, UUID.class), row.getBytes(4));
    }

    /** How many people there are whose data can be read. */
    public long readable(String messageId) throws SQLException {
        return count("""
            select count(*) from submission s join subject k on k.id = s.subject
            where s.message_id = ? and k.key is not null""", messageId);
    }

    /** A byte that says LZ4, the length in four bytes, a block. */
    private static byte[] plain(byte[] stored) {
        var plain = new byte[ByteBuffer.wrap(stored).getInt(1)];
        LZ4Factory.safeInstance().safeDecompressor().decompress(stored, 5, stored.length - 5, plain, 0);
        return plain;
    }

    private long count(String sql, String... values) throws SQLException {
        try (var connection = connect();
                var query = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            var found = query.executeQuery();
            found.next();
            return found.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/qantara", "qantara", password);
    }
}
