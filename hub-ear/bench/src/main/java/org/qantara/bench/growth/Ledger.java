package org.qantara.bench.growth;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.qantara.bench.exchange.HubSide;
import org.qantara.bench.exchange.Partners;

/** A hub's journal in its PostgreSQL, seen by the superuser. */
final class Ledger implements AutoCloseable {

    /** Of the last ones, how many wait in a mailbox, one in ten. */
    private static final int WAITING_AMONG = 1_000;

    private static final String COLUMNS = """
            select column_name from information_schema.columns
            where table_schema = 'public' and table_name = ? and is_identity = 'NO' and column_default is null
              and is_generated = 'NEVER'""";

    private static final String OF_DELIVERY = "delivery = (select delivery from sample)";
    private static final Map<String, String> SUBMISSION = Map.of(
            "id", id("8000"), "message_id", "'grown-' || n", "received_at", "received_at - n * interval '1 second'");
    private static final Map<String, String> CONTENT = Map.of("submission", id("8000"));
    private static final Map<String, String> DELIVERY = Map.of(
            "id",
            id("9000"),
            "submission",
            id("8000"),
            "recipient",
            "case when n % 10 = 0 then '" + Partners.READER + "' else recipient end",
            "way",
            "case when n % 10 = 0 then 'PULL' else way end");

    private final Connection connection;

    Ledger(Connection connection) {
        this.connection = connection;
    }

    static Ledger of(HubSide hub, Properties secrets) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + hub.postgresPort() + "/qantara";
        return new Ledger(DriverManager.getConnection(url, "postgres", secrets.getProperty("superuser")));
    }

    long submissions() throws SQLException {
        return number("select count(*) from submission");
    }

    long megabytes() throws SQLException {
        return number("select pg_database_size(current_database()) / 1048576");
    }

    /** From the next connection on, PostgreSQL can log the plans of what it executes. */
    void prepareExplaining() throws SQLException {
        execute("load 'auto_explain'");
        execute("alter system set session_preload_libraries = 'auto_explain'");
        execute("alter system set auto_explain.log_analyze = on");
        execute("alter system set auto_explain.log_format = json");
        execute("alter system set auto_explain.log_nested_statements = on");
        explain(false);
    }

    void explain(boolean on) throws SQLException {
        execute("load 'auto_explain'");
        execute("alter system set auto_explain.log_min_duration = " + (on ? "0" : "-1"));
        execute("select pg_reload_conf()");
    }

    /**
     * Copies the journal's newest delivered submission until there are so many. One in ten copies is for a mailbox, and
     * the last of those wait there.
     */
    void grow(int wanted) throws SQLException {
        var from = submissions() + 1;
        if (from > wanted) {
            return;
        }
        execute("drop table if exists sample");
        execute("""
                create temporary table sample as select d.id as delivery, d.submission
                from delivery d join verdict v on v.delivery = d.id order by d.id desc limit 1""");
        execute("set session_replication_role = replica"); // the copies need no checks
        copy("submission", "id = (select submission from sample)", from, wanted, "true", SUBMISSION);
        copy("content", "submission = (select submission from sample)", from, wanted, "true", CONTENT);
        copy("delivery", "id = (select delivery from sample)", from, wanted, "true", DELIVERY);
        copy("outgoing", OF_DELIVERY, from, wanted, "true", Map.of("delivery", id("9000")));
        copy("attempt", OF_DELIVERY, from, wanted, "true", Map.of("id", id("a000"), "delivery", id("9000")));
        var waits = "n % 10 = 0 and n > " + (wanted - WAITING_AMONG);
        copy("verdict", OF_DELIVERY, from, wanted, "not (" + waits + ")", Map.of("delivery", id("9000")));
        execute(
                "insert into waiting (delivery, recipient, seq) select d.id, d.recipient, d.seq from delivery d, generate_series("
                        + from + "::bigint, " + wanted + ") n where d.id = " + id("9000") + " and " + waits);
        execute("set session_replication_role = origin");
        execute("vacuum (analyze)");
        execute("checkpoint");
    }

    /** An id that comes before all of the hub's own, in the order of {@code n}. */
    private static String id(String kind) {
        return "('01800000-0000-7000-" + kind + "-' || lpad(to_hex(n), 12, '0'))::uuid";
    }

    /** Id of the submission of that number, as text. */
    static String submission(long number) {
        return "01800000-0000-7000-8000-%012x".formatted(number);
    }

    private void copy(String table, String sample, long from, long to, String which, Map<String, String> instead)
            throws SQLException {
        var columns = columns(table);
        var values = columns.stream()
                .map(column -> instead.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        execute("insert into " + table + " (" + String.join(", ", columns) + ") select " + values
                + " from (select * from "
                + table + " where " + sample + " limit 1) t, generate_series(" + from + "::bigint, " + to + ") n where "
                + which);
    }

    private List<String> columns(String table) throws SQLException {
        try (var query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, table);
            var found = query.executeQuery();
            var columns = new ArrayList<String>();
            while (found.next()) {
                columns.add(found.getString(1));
            }
            return columns;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
