package org.qantara.bench.peer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Messages and their deliveries, in plain JDBC; every method is one transaction. */
public final class MessageStore {

    private static final String SCHEMA = """
            create table if not exists message (
              id bigint generated always as identity primary key,
              message_id text not null unique,
              surname text not null,
              received_at timestamptz not null default now(),
              payload bytea not null);
            create table if not exists delivery (
              id bigint generated always as identity primary key,
              message bigint not null references message,
              status text not null default 'PENDING',
              created_at timestamptz not null default now(),
              relayed_at timestamptz,
              delivered_at timestamptz);
            create index if not exists delivery_unrelayed on delivery (created_at) where relayed_at is null""";
    private static final String MESSAGE =
            "insert into message (message_id, surname, payload) values (?, ?, ?) returning id";
    private static final String DELIVERY = "insert into delivery (message) values (?) returning id";
    private static final String UNRELAYED = "select id from delivery where relayed_at is null"
            + " and created_at < now() - interval '30 s' order by created_at limit 1000";
    private static final String LOAD =
            "select d.status, m.message_id, m.payload from delivery d join message m on m.id = d.message where d.id = ?";
    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource database;

    MessageStore(DataSource database) {
        this.database = database;
    }

    void createSchema() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        }
    }

    /**
     * Stores a message with its delivery, both or neither.
     *
     * @return id of the delivery, after the commit
     * @throws NotAccepted if the message id is there already
     */
    public long accept(Candidate candidate, byte[] payload) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var delivery = insert(connection, candidate, payload);
                connection.commit();
                return delivery;
            } catch (SQLException e) {
                connection.rollback();
                if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw new NotAccepted("message id already accepted");
                }
                throw e;
            }
        }
    }

    private static long insert(Connection connection, Candidate candidate, byte[] payload) throws SQLException {
        try (var message = connection.prepareStatement(MESSAGE);
                var delivery = connection.prepareStatement(DELIVERY)) {
            message.setString(1, candidate.messageId);
            message.setString(2, candidate.surname);
            message.setBytes(3, payload);
            delivery.setLong(1, id(message));
            return id(delivery);
        }
    }

    private static long id(PreparedStatement insert) throws SQLException {
        try (var inserted = insert.executeQuery()) {
            inserted.next();
            return inserted.getLong(1);
        }
    }

    public void markRelayed(long delivery) throws SQLException {
        update("update delivery set relayed_at = now() where id = ?", delivery);
    }

    /** The oldest that should be on the queue and are not. */
    public List<Long> unrelayed() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(UNRELAYED);
                var found = query.executeQuery()) {
            var ids = new ArrayList<Long>();
            while (found.next()) {
                ids.add(found.getLong(1));
            }
            return ids;
        }
    }

    public Delivery load(long delivery) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(LOAD)) {
            query.setLong(1, delivery);
            try (var found = query.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("no delivery " + delivery);
                }
                return new Delivery(delivery, found.getString(1), found.getString(2), found.getBytes(3));
            }
        }
    }

    public void markDelivered(long delivery) throws SQLException {
        update(
                "update delivery set status = 'DELIVERED', delivered_at = now() where id = ? and status <> 'DELIVERED'",
                delivery);
    }

    private void update(String sql, long delivery) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, delivery);
            statement.executeUpdate();
        }
    }
}
