package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Records from which nothing follows yet, for it is in doubt whom they are about. */
public final class HeldBack {
    private static final String HOLD = """
        with held as (
            select s.submission, s.subject from unnest(?::uuid[], ?::uuid[]) s(submission, subject)
            where is_held(s.subject)),
        kept as (insert into held_back (submission, subject) select * from held on conflict do nothing)
        select submission from held
        """;

    private HeldBack() {}

    /**
     * Which of these are held, within the connection's transaction: what follows from them comes when a human has decided.
     *
     * @param subjects by submission
     */
    public static Set<UUID> of(Connection connection, Map<UUID, UUID> subjects) throws SQLException {
        if (subjects.isEmpty()) return Set.of();
        return Set.copyOf(Sql.ask(
                connection,
                HOLD,
                row -> row.getObject(1, UUID.class),
                connection.createArrayOf("uuid", subjects.keySet().toArray()),
                connection.createArrayOf("uuid", subjects.values().toArray())));
    }
}
