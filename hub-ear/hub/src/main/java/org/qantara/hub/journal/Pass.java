package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How far retention has come in looking at everything once. It begins anew when the periods change, and every now and
 * then all the same, for clocks may have been wrong.
 *
 * @param upTo this submission
 */
record Pass(UUID upTo) {
    private static final UUID NONE = new UUID(0, 0);
    private static final Duration LASTS = Duration.ofDays(30);
    private static final String BEGIN = """
        insert into retention as r (up_to, begun_at, periods) values (?, ?, ?)
        on conflict (one) do update set up_to = excluded.up_to, begun_at = excluded.begun_at, periods = excluded.periods
        where r.periods <> excluded.periods or r.begun_at < ?
        """;
    private static final String UP_TO = "select up_to from retention";
    private static final String REACHES = "update retention set up_to = ?";

    /** The one there is, unless it is time for another. */
    static Pass current(Connection connection, Instant now, String periods) throws SQLException {
        Sql.change(connection, BEGIN, NONE, now, periods, now.minus(LASTS));
        return Sql.ask(connection, UP_TO, row -> new Pass(row.getObject(1, UUID.class)))
                .getFirst();
    }

    void reaches(Connection connection, UUID submission) throws SQLException {
        Sql.change(connection, REACHES, submission);
    }
}
