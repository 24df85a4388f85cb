package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PostgresTest {

    private static final String NAME = "خديجة العلوي";

    @TempDir
    Path home;

    @Test
    void recordsOutliveACleanStopAndAKill() throws Exception {
        Files.createDirectory(home.resolve("logs"));
        var secrets = Secrets.in(home);
        var first = Postgres.start(home, freePort(), secrets);
        try (var connection = connect(first.access())) {
            execute(connection, "create table person (name text)");
            execute(connection, "insert into person values ('" + NAME + "')");
        }
        first.kill();
        assertThat(home.resolve("postgres/postmaster.pid")).exists();

        var second = Postgres.start(home, freePort(), secrets);
        assertThat(name(second)).isEqualTo(NAME);
        second.stop();

        var third = Postgres.start(home, freePort(), secrets);
        try {
            assertThat(name(third)).isEqualTo(NAME);
            assertThat(setting(third, "fsync")).isEqualTo("on");
            assertThat(setting(third, "full_page_writes")).isEqualTo("on");
            assertThat(setting(third, "synchronous_commit")).isEqualTo("on");
            assertTheHubWaitsForTheDiskWhereOthersDoNot(third);
            assertAPasswordIsAsked(third);
        } finally {
            third.stop();
        }
        assertThat(Postgres.leftIn(home)).isEmpty();
    }

    private static void assertTheHubWaitsForTheDiskWhereOthersDoNot(Postgres postgres) throws Exception {
        try (var connection = connect(postgres.access())) {
            execute(connection, "set synchronous_commit = off");

            execute(connection, pool().getAttribute("init-sql"));

            assertThat(one(connection, "show synchronous_commit")).isEqualTo("on");
            execute(connection, "set synchronous_commit = remote_apply");
            execute(connection, pool().getAttribute("init-sql"));
            assertThat(one(connection, "show synchronous_commit")).isEqualTo("remote_apply");
        }
    }

    /** The hub's, whose connections begin with its {@code init-sql}. */
    private static Element pool() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        try (var pools = Postgres.class.getResourceAsStream("pools.xml")) {
            var found = factory.newDocumentBuilder().parse(pools).getElementsByTagName("jdbc-connection-pool");
            return (Element) found.item(0);
        }
    }

    private static void assertAPasswordIsAsked(Postgres postgres) {
        var access = postgres.access();
        assertThatThrownBy(() -> connect(new Access(access.url(), "postgres", "guess")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("authentication failed");
    }

    private static String name(Postgres postgres) throws SQLException {
        return one(postgres, "select name from person");
    }

    private static String setting(Postgres postgres, String name) throws SQLException {
        return one(postgres, "show " + name);
    }

    private static String one(Postgres postgres, String query) throws SQLException {
        try (var connection = connect(postgres.access())) {
            return one(connection, query);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection connect(Access access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
