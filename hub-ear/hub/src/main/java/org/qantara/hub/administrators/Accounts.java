package org.qantara.hub.administrators;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.journal.Sql;

/** Who works at the hub, in PostgreSQL. Each change is an act, in the same transaction. */
public final class Accounts {
    private static final String ALL =
            "select name, roles, active, made, changed, password_set, hash from administrator";
    private static final String MAKE =
            "insert into administrator (name, hash, roles, active, made, changed, password_set)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";
    private static final String CHANGE = "update administrator set roles = ?, active = ?, changed = ? where name = ?";
    /** Readers go on; whoever else changes something waits. */
    private static final String ALONE = "lock table administrator in share row exclusive mode";

    private final Sql sql;
    private final Clock clock;

    /** An account with what its password is verified by. */
    record Kept(Account account, String hash) {}

    /** Without this one nobody could give anybody a role. */
    public static final class TheLast extends RuntimeException {
        TheLast() {
            super("the last administrator", null, false, false);
        }
    }

    public Accounts(DataSource source, Clock clock) {
        this.sql = new Sql(source);
        this.clock = clock;
    }

    public List<Account> all() {
        return sql.read(connection -> read(connection, Optional.empty())).stream()
                .map(Kept::account)
                .toList();
    }

    public Optional<Account> find(String name) {
        return kept(name).map(Kept::account);
    }

    Optional<Kept> kept(String name) {
        return sql.read(connection -> read(connection, Optional.of(name))).stream()
                .findFirst();
    }

    /**
     * Makes somebody new.
     *
     * @param hash of the password
     * @return false if somebody of this name is there, who stays as they are
     * @throws TheLast if nobody could do this afterwards
     */
    public boolean make(String name, Set<Role> roles, boolean active, String hash, Doer by) {
        return sql.write(connection -> {
            alone(connection);
            if (!read(connection, Optional.of(name)).isEmpty()) return false;
            var now = now();
            var account = new Account(name, roles, active, now, now, now);
            insert(connection, account, hash);
            checkSomebodyAdministers(connection);
            tell(connection, now, Deed.ADMINISTRATOR_SET, account.description(), name, by);
            return true;
        });
    }

    /**
     * Gives somebody these roles, lets them in or no more.
     *
     * @return false if there is nobody of this name
     * @throws TheLast if nobody would be left who can do this
     */
    public boolean change(String name, Set<Role> roles, boolean active, Doer by) {
        return sql.write(connection -> {
            alone(connection);
            var found = read(connection, Optional.of(name)).stream().findFirst();
            if (found.isEmpty()) return false;
            var changed = found.get().account().with(roles, active, now());
            if (same(found.get().account(), changed)) return true;
            update(connection, changed);
            checkSomebodyAdministers(connection);
            tell(connection, changed.changed(), Deed.ADMINISTRATOR_SET, changed.description(), name, by);
            return true;
        });
    }

    /** Gives somebody another password; false if there is nobody of this name. */
    public boolean password(String name, String hash, Doer by) {
        return sql.write(connection -> {
            var now = now();
            try (var row =
                    connection.prepareStatement("update administrator set hash = ?, password_set = ? where name = ?")) {
                row.setString(1, hash);
                row.setTimestamp(2, Timestamp.from(now));
                row.setString(3, name);
                if (row.executeUpdate() == 0) return false;
            }
            tell(connection, now, Deed.PASSWORD_SET, "", name, by);
            return true;
        });
    }

    /**
     * Removes somebody.
     *
     * @return false if there is nobody of this name
     * @throws TheLast if nobody would be left who can do this
     */
    public boolean remove(String name, Doer by) {
        return sql.write(connection -> {
            alone(connection);
            try (var row = connection.prepareStatement("delete from administrator where name = ?")) {
                row.setString(1, name);
                if (row.executeUpdate() == 0) return false;
            }
            checkSomebodyAdministers(connection);
            tell(connection, now(), Deed.ADMINISTRATOR_REMOVED, "", name, by);
            return true;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean same(Account one, Account other) {
        return one.roles().equals(other.roles()) && one.active() == other.active();
    }

    private static void alone(Connection connection) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute(ALONE);
        }
    }

    private static void checkSomebodyAdministers(Connection connection) throws SQLException {
        if (read(connection, Optional.empty()).stream()
                .noneMatch(it -> it.account().administers())) throw new TheLast();
    }

    private static void insert(Connection connection, Account account, String hash) throws SQLException {
        try (var row = connection.prepareStatement(MAKE)) {
            row.setString(1, account.name());
            row.setString(2, hash);
            row.setArray(3, roles(connection, account));
            row.setBoolean(4, account.active());
            row.setTimestamp(5, Timestamp.from(account.made()));
            row.setTimestamp(6, Timestamp.from(account.changed()));
            row.setTimestamp(7, Timestamp.from(account.passwordSet()));
            row.executeUpdate();
        }
    }

    private static void update(Connection connection, Account account) throws SQLException {
        try (var row = connection.prepareStatement(CHANGE)) {
            row.setArray(1, roles(connection, account));
            row.setBoolean(2, account.active());
            row.setTimestamp(3, Timestamp.from(account.changed()));
            row.setString(4, account.name());
            row.executeUpdate();
        }
    }

    private static Array roles(Connection connection, Account account) throws SQLException {
        return connection.createArrayOf(
                "varchar", Account.words(account.roles()).toArray());
    }

    private static List<Kept> read(Connection connection, Optional<String> name) throws SQLException {
        try (var query = connection.prepareStatement(ALL + (name.isPresent() ? " where name = ?" : " order by name"))) {
            if (name.isPresent()) query.setString(1, name.get());
            try (var rows = query.executeQuery()) {
                var all = new ArrayList<Kept>();
                while (rows.next()) all.add(kept(rows));
                return all;
            }
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var roles = Arrays.stream((Object[]) row.getArray("roles").getArray())
                .flatMap(word -> Role.of(word.toString()).stream())
                .collect(Collectors.toSet());
        return new Kept(
                new Account(
                        row.getString("name"),
                        roles,
                        row.getBoolean("active"),
                        row.getTimestamp("made").toInstant(),
                        row.getTimestamp("changed").toInstant(),
                        row.getTimestamp("password_set").toInstant()),
                row.getString("hash"));
    }

    private static void tell(Connection connection, Instant at, Deed deed, String described, String name, Doer by)
            throws SQLException {
        var act = Act.of(at, deed, by).concerning(Optional.of("user:" + name));
        Acts.insert(
                connection,
                Stream.of(described.isEmpty() ? act : act.of(Digest.of(described)))
                        .toList());
    }
}
