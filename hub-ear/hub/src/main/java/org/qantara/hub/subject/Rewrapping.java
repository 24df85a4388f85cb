package org.qantara.hub.subject;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * After a rotation wraps the subjects' keys with the newest key of the keystore, a few at a time; when none is wrapped
 * with an older one any more, the database no longer asks for the older ones.
 */
public final class Rewrapping implements Runnable {
    private static final int AT_ONCE = 500;
    private static final String PAGE =
            "select id, key from subject where id > ? and key is not null order by id limit ?";
    private static final String REWRAP = "update subject set key = ? where id = ? and key = ?";
    private static final String FORGET = "delete from keyring where name like 'kek-%' and name <> ?";

    private final DataSource database;
    private final Keyring keyring;
    private boolean done;

    public Rewrapping(DataSource database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
        this.done = !keyring.hasOlder();
    }

    private record Wrapped(UUID subject, byte[] key) {}

    /** Once after each start, if the keystore has several keys to wrap with. */
    @Override
    public void run() {
        if (done) return;
        try (var connection = database.getConnection()) {
            var last = new UUID(0, 0);
            var page = page(connection, last);
            while (!page.isEmpty()) {
                rewrap(connection, page);
                last = page.getLast().subject();
                page = page(connection, last);
            }
            try (var forget = connection.prepareStatement(FORGET)) {
                forget.setString(1, keyring.newest());
                forget.executeUpdate();
            }
            done = true;
        } catch (SQLException e) {
            throw new IllegalStateException("keys cannot be wrapped anew: SQL state " + e.getSQLState(), e);
        }
    }

    private static List<Wrapped> page(Connection connection, UUID after) throws SQLException {
        try (var query = connection.prepareStatement(PAGE)) {
            query.setObject(1, after);
            query.setInt(2, AT_ONCE);
            var page = new ArrayList<Wrapped>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) page.add(new Wrapped(rows.getObject(1, UUID.class), rows.getBytes(2)));
            }
            return page;
        }
    }

    /** Not of who was erased meanwhile. */
    private void rewrap(Connection connection, List<Wrapped> page) throws SQLException {
        try (var update = connection.prepareStatement(REWRAP)) {
            for (var one : page) {
                if (keyring.isOfTheNewest(one.key)) continue;
                update.setBytes(1, keyring.wrap(one.subject, keyring.unwrap(one.subject, one.key)));
                update.setObject(2, one.subject);
                update.setBytes(3, one.key);
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
