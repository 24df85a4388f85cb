package org.qantara.hub.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.postgresql.ds.PGSimpleDataSource;
import org.qantara.hub.MovableClock;
import org.qantara.hub.journal.TestDatabase;

/** An audit of its own on a real database, empty at the start of each test. */
abstract class AuditFixture {
    static final String HUB = "https://hub.example";

    final PGSimpleDataSource database = new PGSimpleDataSource();
    final MovableClock clock = new MovableClock();
    final SigningKeys keys = Keys.fresh();
    final Acts acts = new Acts(database);
    final Sealer sealer = new Sealer(database, keys, HUB, clock);
    final AuditLog log = new AuditLog(database);

    @BeforeEach
    void begin() throws SQLException {
        var all = (PGSimpleDataSource) TestDatabase.running().dataSource();
        try (var connection = all.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists audit cascade; create schema audit");
        }
        database.setUrl(all.getUrl());
        database.setUser(all.getUser());
        database.setCurrentSchema("audit");
        Flyway.configure().dataSource(database).load().migrate();
    }

    Act act(Deed deed) {
        return Act.of(clock.instant(), deed, Doer.HUB);
    }

    void done(int count) {
        for (int i = 0; i < count; i++) acts.record(List.of(act(Deed.READ)));
    }

    UUID accepted() {
        var id = UUID.randomUUID();
        acts.record(List.of(
                act(Deed.ACCEPTED).about(id).concerning(Optional.of("anapec")).of(Digest.of("{\"" + id + "\"}"))));
        return id;
    }

    Seal last() {
        return new Tables(database).read(connection -> new Seals(connection).last());
    }

    /** The lines of all acts that are sealed, in the order of the chain. */
    List<String> sealed() throws SQLException {
        try (var connection = database.getConnection()) {
            var seals = new Seals(connection);
            var lines = new ArrayList<String>();
            for (var seal = seals.after(Seal.NONE); seal.isPresent(); seal = seals.after(seal.get()))
                seals.acts(seal.get()).forEach(act -> lines.add(act.line()));
            return lines;
        }
    }

    static void insert(Connection connection, Act act) throws SQLException {
        Acts.insert(connection, List.of(act));
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
