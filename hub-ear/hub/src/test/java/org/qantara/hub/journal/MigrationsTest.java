package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A journal that holds rows of the first days is brought up to date, as at the start of a hub. */
class MigrationsTest extends JournalFixture {
    private static final String SCHEMA = "first_days";

    private final PGSimpleDataSource old = new PGSimpleDataSource();
    private final Outbox itsOutbox = new SqlOutbox(old);
    private final Unfinished itsUnfinished = new SqlUnfinished(old);
    private final Dispatches itsDispatches = new SqlDispatches(old, canonical, keyring, justEntered, clock, HUB);

    @BeforeEach
    void begin() throws SQLException {
        execute("drop schema if exists " + SCHEMA + " cascade");
        execute("create schema " + SCHEMA);
        old.setUrl(((PGSimpleDataSource) database.dataSource()).getUrl());
        old.setUser(((PGSimpleDataSource) database.dataSource()).getUser());
        old.setCurrentSchema(SCHEMA);
        Flyway.configure().dataSource(old).target("1").load().migrate();
    }

    @Test
    void whatWasReleasedIsNeverEdited() {
        migrate();

        var released = Flyway.configure().dataSource(old).load().info().applied();
        assertThat(released)
                .as("databases have these migrations, and a hub whose own differ does not start on them:"
                        + " leave them as they are and add another, and its checksum here")
                .extracting(it -> it.getVersion().getVersion(), MigrationInfo::getChecksum)
                .containsExactly(
                        tuple("1", 180490312),
                        tuple("2", -2100822024),
                        tuple("3", -1861720143),
                        tuple("4", 252163344),
                        tuple("5", 1780372379),
                        tuple("6", 1007013099),
                        tuple("7", -1089612329),
                        tuple("8", 1612417805),
                        tuple("10", 1689647120),
                        tuple("11", -1109892443),
                        tuple("12", 2059580189),
                        tuple("13", 2067396882),
                        tuple("14", 1267958924),
                        tuple("15", -1064516030),
                        tuple("16", -1795656708),
                        tuple("17", -2060905254),
                        tuple("18", -1463692109),
                        tuple("20", -154169129),
                        tuple("21", 101504678),
                        tuple("22", 1712973977),
                        tuple("23", 739777399),
                        tuple("25", -1622673132),
                        tuple("26", -1594179565),
                        tuple("27", 524289509),
                        tuple("28", -1273697619),
                        tuple("29", 2099352469),
                        tuple("30", -638105008),
                        tuple("31", -994485609),
                        tuple("32", 755212405),
                        tuple("35", 356451026),
                        tuple("36", -697283353));
    }

    @Test
    void whatWaitsIsStillThereInTheOrderOfAcceptance() {
        for (int n = 1; n <= 4; n++) accepted(n, "zav", "PULL");
        verdict(1);
        waits(3, "zav");
        waits(4, "zav");
        waits(2, "zav");

        migrate();

        assertThat(inOrder("select delivery from waiting where recipient = 'zav' order by seq"))
                .containsExactly(id(2), id(3), id(4));
        assertThat(itsUnfinished.letWait(ZAV)).isZero();
    }

    @Test
    void whatIsUnfinishedIsRelayedAgainInTheOrderOfAcceptance() {
        for (int n = 1; n <= 6; n++) accepted(n, "ofppt", "PUSH");
        verdict(1);
        attempt(2, "null");
        attempt(3, "'RECEIVER_UNREACHABLE'");
        relays(5, "ofppt");
        relays(4, "ofppt");

        migrate();

        assertThat(itsUnfinished.relayAgain(OFPPT, Set.of(id(6)))).isEqualTo(3);
        assertThat(relayed()).containsExactly(id(3), id(4), id(5));
    }

    @Test
    void whatWasAcceptedBeforeCanBeOpenedAndEnded() {
        accepted(1, "ofppt", "PUSH");
        relays(1, "ofppt");

        migrate();
        itsUnfinished.relayAgain(OFPPT, Set.of());

        var opened = ready(itsDispatches.open(List.of(id(1))).getFirst());
        assertThat(opened.record()).isEqualTo(record());
        verdict(1);
        assertThat(itsDispatches.open(List.of(id(1)))).isEmpty();
    }

    @Test
    void whatIsAcceptedAfterwardsComesAfterwards() {
        accepted(1, "zav", "PUSH");
        accepted(2, "zav", "PUSH");
        var next = entry("m-3", Way.PUSH);

        migrate();
        new SqlLedger(database, old, canonical, subjects, justEntered, Consequences.NONE).enter(next);
        itsUnfinished.relayAgain(ZAV, Set.of());

        assertThat(relayed()).containsExactly(id(1), id(2), delivery(next, 0));
    }

    private void migrate() {
        Flyway.configure().dataSource(old).load().migrate();
    }

    private List<UUID> relayed() {
        var ids = new ArrayList<UUID>();
        itsOutbox.take(10, Set.of(), items -> {
            for (var item : items) ids.add(item.deliveryId());
            return List.of();
        });
        return ids;
    }

    private void accepted(int n, String recipient, String way) {
        insert("""
            insert into submission (id, partner, message_id, via, received_at, sha256, fingerprint, format, record_type,
                purpose, losses)
            values ('%s', 'anapec', 'm-%d', 'SOAP', '2026-03-04T12:00:00Z', repeat('a', 64), repeat('f', 64), 'tiny',
                'candidate', 'job-placement', '[]')
            """.formatted(id(n), n));
        insert("""
            insert into content (submission, media_type, document, canonical)
            values ('%s', 'application/xml', '\\x00', '\\x%s')
            """.formatted(id(n), HexFormat.of().formatHex(Compressed.of(canonical.write(record())))));
        insert("insert into delivery (id, submission, position, recipient, way) values ('%s', '%s', 0, '%s', '%s')"
                .formatted(id(n), id(n), recipient, way));
    }

    private void waits(int n, String recipient) {
        insert("insert into waiting (delivery, recipient) values ('%s', '%s')".formatted(id(n), recipient));
    }

    private void relays(int n, String recipient) {
        insert("insert into outbox (delivery, recipient, person) values ('%s', '%s', 'p')".formatted(id(n), recipient));
    }

    private void attempt(int n, String codeInSql) {
        insert("insert into attempt (id, delivery, at, code) values ('%s', '%s', now(), %s)"
                .formatted(id(100 + n), id(n), codeInSql));
    }

    private void verdict(int n) {
        insert("insert into verdict (delivery, kind, at) values ('%s', 'DELIVERED', now())".formatted(id(n)));
    }

    private void insert(String sql) {
        new Sql(old).write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private List<UUID> inOrder(String query) {
        return new Sql(old).read(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) ids.add(rows.getObject(1, UUID.class));
                return ids;
            }
        });
    }

    private static UUID id(int n) {
        return UUID.fromString("0190a000-0000-7000-8000-%012d".formatted(n));
    }
}
