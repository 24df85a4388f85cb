package org.qantara.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journal as its migrations make it, with one delivered submission in it. */
class LedgerTest {

    private static final Logger CHATTER = Logger.getLogger("io.zonky.test"); // held, or its level would be forgotten
    private static final Path MIGRATIONS = Path.of("../hub/src/main/resources/db/migration");
    private static final String DELIVERED = """
            insert into submission values ('0190a000-0000-7000-8000-000000000001', 'sender', 'm', 'SOAP', now(), 'a', 'b',
              'europass-xml', 'candidate', 'job-placement', '[]');
            insert into content values ('0190a000-0000-7000-8000-000000000001', 'application/xml', 'x', 'y');
            insert into delivery (id, submission, position, recipient, way)
              values ('0190a000-0000-7000-8000-000000000002', '0190a000-0000-7000-8000-000000000001', 0, 'receiver', 'PUSH');
            insert into outgoing values ('0190a000-0000-7000-8000-000000000002', 'qantara-json', 'application/json', 'z', '[]', now());
            insert into attempt values ('0190a000-0000-7000-8000-000000000003', '0190a000-0000-7000-8000-000000000002', now());
            insert into verdict values ('0190a000-0000-7000-8000-000000000002', 'DELIVERED', now())""";

    private EmbeddedPostgres postgres;
    private Connection connection;

    @BeforeEach
    void migrate() throws IOException, SQLException {
        CHATTER.setLevel(Level.WARNING);
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .start();
        connection = postgres.getPostgresDatabase().getConnection();
        try (var files = Files.list(MIGRATIONS)) {
            for (var file :
                    files.sorted(Comparator.comparingInt(LedgerTest::version)).toList()) {
                execute(Files.readString(file));
            }
        }
        execute(DELIVERED);
    }

    private static int version(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
    }

    @AfterEach
    void stop() throws IOException, SQLException {
        connection.close();
        postgres.close();
    }

    @Test
    void theJournalGrowsToTheSizeWantedAndSomeWaitInAMailbox() throws SQLException {
        try (var ledger = new Ledger(connection)) {
            ledger.grow(2_000);
            ledger.grow(3_000);

            assertThat(ledger.submissions()).isEqualTo(3_000);
            assertThat(count("delivery")).isEqualTo(3_000);
            assertThat(count("content")).isEqualTo(3_000);
            assertThat(count("waiting")).isEqualTo(200);
            assertThat(count("verdict")).isEqualTo(2_800);
            assertThat(count("submission where id = '" + Ledger.submission(2_500) + "'"))
                    .isEqualTo(1);
        }
    }

    private long count(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
