package org.qantara.hub.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** Where acts are written down that are not part of a statement of the journal's. */
public final class Acts {
    /** The columns an act is written into, whoever writes it; the rest the database adds. */
    public static final String INTO = "insert into act (at, deed, actor, through, submission, delivery, partner,"
            + " agreement, outcome, digest, times) ";

    private static final String INSERT = INTO + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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

    /** In the transaction of what they tell of; one round trip. */
    public static void insert(Connection connection, List<Act> acts) throws SQLException {
        if (acts.isEmpty()) return;
        try (var row = connection.prepareStatement(INSERT)) {
            for (var act : acts) {
                bind(row, act);
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static void bind(PreparedStatement row, Act act) throws SQLException {
        row.setObject(1, act.at().atOffset(ZoneOffset.UTC));
        row.setString(2, act.deed().name());
        row.setString(3, act.doer().actor());
        row.setString(4, act.doer().through().map(Through::name).orElse(null));
        row.setObject(5, act.submission().orElse(null));
        row.setObject(6, act.delivery().orElse(null));
        row.setString(7, act.partner().orElse(null));
        row.setString(8, act.agreement().orElse(null));
        row.setString(9, act.outcome());
        row.setBytes(10, act.digest().map(Digest::bytes).orElse(null));
        row.setInt(11, act.times());
    }
}
