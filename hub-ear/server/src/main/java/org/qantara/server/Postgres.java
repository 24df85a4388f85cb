package org.qantara.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The embedded PostgreSQL: a real server of its own in the home folder, whose data outlive it.
 *
 * <p>It listens on loopback and asks for a password. What it has confirmed is on disk.
 */
final class Postgres {

    private static final String NAME = "qantara";
    private static final Logger CHATTER = Logger.getLogger("io.zonky.test"); // held, or its level would be forgotten

    static {
        CHATTER.setLevel(Level.WARNING);
    }

    private final Path data;
    private final EmbeddedPostgres server;
    private final Access access;

    private Postgres(Path data, EmbeddedPostgres server, Access access) {
        this.data = data;
        this.server = server;
        this.access = access;
    }

    static Postgres start(Path home, int port, Secrets secrets) {
        var data = data(home);
        try {
            var password = PrivateFiles.write(home.resolve("postgres-password"), secrets.superuser());
            var server = builder(home, port, secrets, password).start();
            try (var connection = server.getPostgresDatabase().getConnection()) {
                createDatabase(connection, secrets.database());
            }
            return new Postgres(
                    data,
                    server,
                    new Access("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME), NAME, secrets.database()));
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new ServerFailure("PostgreSQL did not start; see " + log(home), e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path home, int port, Secrets secrets, Path password)
            throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(log(home).toFile());
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data(home))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(Files.createDirectories(home.resolve("postgres-binaries"))
                        .toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("auth", "scram-sha-256") // further options of initdb
                .setLocaleConfig("pwfile", password.toString())
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", secrets.superuser())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB") // a checkpoint a minute would write every page twice
                .setServerConfig("timezone", "UTC")
                .setErrorRedirector(log)
                .setOutputRedirector(log);
    }

    private static void createDatabase(Connection connection, String password) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = 'qantara'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("drop role if exists qantara");
            statement.execute("create role qantara login password '" + password + "'");
            statement.execute("create database qantara owner qantara");
        }
    }

    Access access() {
        return access;
    }

    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new ServerFailure("PostgreSQL did not stop", e);
        }
    }

    void kill() {
        running(data).ifPresent(Processes::kill);
        stop(); // only to give up the lock that this process holds
    }

    /** One that an earlier launcher left behind, or none. */
    static Optional<ProcessHandle> leftIn(Path home) {
        return running(data(home));
    }

    private static Optional<ProcessHandle> running(Path data) {
        return Processes.of(data.resolve("postmaster.pid"), data);
    }

    private static Path data(Path home) {
        return home.resolve("postgres");
    }

    private static Path log(Path home) {
        return home.resolve("logs").resolve("postgres.log");
    }
}
