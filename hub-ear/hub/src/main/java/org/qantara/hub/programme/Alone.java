package org.qantara.hub.programme;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.subject.Mark;

/** Nobody else enters anything of the cases of some people until the transaction ends. */
final class Alone {
    /** In one order for all of a batch, lest two hubs wait for each other. */
    private static final String LOCK = """
        select pg_advisory_xact_lock(key) from (
            select distinct hashtextextended('case ' || s.id, 0) as key from (
                select same_people(w.id) as id from unnest(?::uuid[]) w(id)
                union select c.subject from programme_case_name n join programme_case c on c.id = n.programme_case
                where n.mark = any (?::bytea[])) s
            where s.id is not null order by 1) keys
        """;

    private Alone() {}

    /** @param names of cases, whosever they are */
    static void with(Connection connection, List<UUID> subjects, List<Mark> names) throws SQLException {
        if (subjects.isEmpty()) return;
        var whose = connection.createArrayOf("uuid", subjects.toArray());
        var marks = connection.createArrayOf(
                "bytea", names.stream().map(Mark::bytes).toArray(byte[][]::new));
        Sql.ask(connection, LOCK, _ -> true, whose, marks);
    }
}
