package org.qantara.hub.consent;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.PartnerId;

/**
 * How many people's consents to a recipient for a purpose end on a day, and when the first of them does.
 *
 * @param days whole ones until then
 */
public record Ending(PartnerId recipient, String purpose, int days, Instant first, int count) {
    /** Of who is erased nothing leaves, whether they consent or not. */
    private static final String ENDING = """
        select c.recipient, c.purpose, floor(extract(epoch from c.valid_until - ?::timestamptz) / 86400)::int,
            min(c.valid_until), count(*)
        from consent c where c.withdrawn_at is null and c.valid_until > ? and c.valid_until < ?
            and not exists (select from erased e where e.subject = c.subject) group by 1, 2, 3
        """;

    /** Those that are given, and end within so many days. */
    public static List<Ending> within(int days, DataSource source, Clock clock) {
        var now = clock.instant();
        return new Sql(source).read(connection -> within(connection, now, now.plus(Duration.ofDays(days + 1))));
    }

    private static List<Ending> within(Connection connection, Instant now, Instant end) throws SQLException {
        return Sql.ask(
                connection,
                ENDING,
                row -> new Ending(
                        new PartnerId(row.getString(1)),
                        row.getString(2),
                        row.getInt(3),
                        Sql.instant(row, 4).orElseThrow(),
                        row.getInt(5)),
                now,
                now,
                end);
    }
}
