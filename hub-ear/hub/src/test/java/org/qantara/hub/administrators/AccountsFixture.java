package org.qantara.hub.administrators;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.postgresql.ds.PGSimpleDataSource;
import org.qantara.hub.MovableClock;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.journal.TestDatabase;

/** Accounts of their own on a real database, none at the start of each test. */
public abstract class AccountsFixture {
    protected static final Doer SALMA = Doer.user("salma", Through.ADMIN);

    protected final PGSimpleDataSource database = new PGSimpleDataSource();
    protected final MovableClock clock = new MovableClock();
    protected final Accounts accounts = new Accounts(database, clock);
    protected final Argon2id hash = new Argon2id();

    @BeforeEach
    void begin() throws SQLException {
        var all = (PGSimpleDataSource) TestDatabase.running().dataSource();
        try (var connection = all.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists administrators cascade; create schema administrators");
        }
        database.setUrl(all.getUrl());
        database.setUser(all.getUser());
        database.setCurrentSchema("administrators");
        Flyway.configure().dataSource(database).load().migrate();
    }

    protected void made(String name, String password, Role... roles) {
        accounts.make(name, Set.of(roles), true, hash.generate(password.toCharArray()), SALMA);
    }

    /** {@code deed actor partner}, the latest last. */
    protected java.util.List<String> acts() {
        return new Sql(database).read(connection -> {
            try (var query = connection.createStatement();
                    var rows = query.executeQuery(
                            "select deed || ' ' || actor || ' ' || coalesce(partner, '') from act order by tx, id")) {
                var all = new java.util.ArrayList<String>();
                while (rows.next()) all.add(rows.getString(1));
                return all;
            }
        });
    }

    protected Optional<Account> found(String name) {
        return accounts.find(name);
    }
}
