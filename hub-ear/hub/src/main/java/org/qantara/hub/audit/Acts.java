package org.qantara.hub.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Where acts are written down that are not part of a statement of the journal's. */
public final class Acts {
    /** The columns an act is written into by a statement that finds out itself what it tells of. */
    public static final String INTO = "insert into act (at, deed, actor, through, submission, delivery, partner,"
            + " agreement, outcome, digest, times) ";

    /** One statement for many acts, or the end of one that does something else too; {@link #bind} sets its parameters. */
    public static final String INSERT = """
        insert into act (at, deed, actor, through, submission, delivery, partner, agreement, outcome, digest, times)
        select %s, deed, actor, through, submission, delivery, partner, agreement, outcome, digest, times
        from unnest(?::int8[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
            ?::bytea[], ?::int4[])
            as a(at, deed, actor, through, submission, delivery, partner, agreement, outcome, digest, times)
        """.formatted(Columns.moment("at"));

    private final Tables tables;

    public Acts(DataSource source) {
        this.tables = new Tables(source);
    }

    /** In a transaction of their own: when this returns they are on disk. */
    public void record(List<Act> acts) {
        tables.write(connection -> {
            insert(connection, acts);
            return null;
        });
    }

    /** In the transaction of what they tell of; one round trip and one statement. */
    public static void insert(Connection connection, List<Act> acts) throws SQLException {
        if (acts.isEmpty()) return;
        try (var rows = connection.prepareStatement(INSERT)) {
            bind(Columns.of(connection, rows, acts));
            rows.executeUpdate();
        }
    }

    /** The parameters of {@link #INSERT}. */
    public static void bind(Columns<Act> acts) throws SQLException {
        acts.moments(Act::at)
                .texts(act -> act.deed().name())
                .texts(act -> act.doer().actor())
                .texts(act -> act.doer().through().map(Through::name).orElse(null))
                .ids(act -> act.submission().orElse(null))
                .ids(act -> act.delivery().orElse(null))
                .texts(act -> act.partner().orElse(null))
                .texts(act -> act.agreement().orElse(null))
                .texts(Act::outcome)
                .bytes(act -> act.digest().map(Digest::bytes).orElse(null))
                .numbers(Act::times);
    }
}
