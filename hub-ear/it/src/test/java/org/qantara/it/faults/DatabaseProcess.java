package org.qantara.it.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A PostgreSQL of the tests' own, as safe as the launcher's, that can be taken away, stopped short and cut off. */
public final class DatabaseProcess implements AutoCloseable {

    public static final String USER = "qantara";
    public static final String PASSWORD = "not-asked-for";

    /** Held, or its level would be forgotten: it complains of a server that was killed on purpose. */
    private static final Logger CHATTER = Logger.getLogger("io.zonky.test");

    static {
        CHATTER.setLevel(Level.OFF);
    }

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    /** Not yet running; its data are in the folder. */
    public DatabaseProcess(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + USER;
    }

    /** Starts it on the data there are. */
    public void start() {
        try {
            server = builder().start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement();
                    var found = statement.executeQuery("select 1 from pg_database where datname = 'qantara'")) {
                if (!found.next()) {
                    statement.execute("create role qantara login");
                    statement.execute("create database qantara owner qantara");
                }
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL did not start, see " + log(), e);
        }
    }

    private EmbeddedPostgres.Builder builder() throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(log());
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        Files.createDirectories(folder.resolve("binaries")).toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Wait.PATIENCE)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("timezone", "UTC")
                .setErrorRedirector(log)
                .setOutputRedirector(log);
    }

    /** Asks every client to leave and ends. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends at once; what clients were told stays, on disk. */
    public void kill() {
        Signal.KILL.to(process());
        stop(); // gives up the lock that this JVM holds
    }

    /** Every process of it stands still until {@link #thaw}. */
    public void freeze() {
        Signal.STOP.to(process());
    }

    public void thaw() {
        Signal.CONT.to(process());
    }

    /** Cuts the connections that are in a transaction just now; answers how many. */
    public int cutTransactions() {
        return (int) number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where usename = 'qantara' and state in ('active', 'idle in transaction')");
    }

    /** Deliveries without an end: neither delivered nor refused nor parked. */
    public long open() {
        return number(
                "select count(*) from delivery d where not exists (select 1 from verdict v where v.delivery = d.id)");
    }

    /** The number a query answers, asked with every right. */
    public long number(String sql) {
        try (var connection = DriverManager.getConnection(url(), "postgres", "");
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public boolean isRunning() {
        return Files.exists(folder.resolve("data").resolve("postmaster.pid"))
                && process().isAlive();
    }

    private ProcessHandle process() {
        try (var lines = Files.lines(folder.resolve("data").resolve("postmaster.pid"))) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private File log() {
        return folder.resolve("postgres.log").toFile();
    }

    @Override
    public void close() {
        if (server != null) {
            stop();
        }
    }
}
