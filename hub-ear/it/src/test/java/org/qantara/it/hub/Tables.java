package org.qantara.it.hub;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The journal as it lies in PostgreSQL. */
public final class Tables {

    private static final String OF_MESSAGE = " where submission in (select id from submission where message_id = ?)";

    private final int port;
    private final String password;

    Tables(int port, String password) {
        this.port = port;
        this.password = password;
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
    public Optional<byte[]> document(String messageId) throws SQLException, DataFormatException {
        return bytes("select document from content" + OF_MESSAGE, messageId);
    }

    /** What a delivery was written as. */
    public Optional<byte[]> outgoing(String messageId) throws SQLException, DataFormatException {
        return bytes(
                "select document from outgoing where delivery in (select id from delivery" + OF_MESSAGE + ")",
                messageId);
    }

    public Optional<String> reference(String deliveryId) throws SQLException {
        try (var connection = connect();
                var query = connection.prepareStatement("select reference from verdict where delivery = ?::uuid")) {
            query.setString(1, deliveryId);
            var found = query.executeQuery();
            return found.next() ? Optional.ofNullable(found.getString(1)) : Optional.empty();
        }
    }

    private Optional<byte[]> bytes(String sql, String messageId) throws SQLException, DataFormatException {
        try (var connection = connect();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, messageId);
            var found = query.executeQuery();
            return found.next() ? Optional.of(plain(found.getBytes(1))) : Optional.empty();
        }
    }

    private static byte[] plain(byte[] compressed) throws DataFormatException {
        try (var inflater = new Inflater()) {
            inflater.setInput(compressed);
            var plain = new byte[1 << 20];
            var length = inflater.inflate(plain);
            return Arrays.copyOf(plain, length);
        }
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
