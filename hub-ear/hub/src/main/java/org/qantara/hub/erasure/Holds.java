package org.qantara.hub.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.journal.Endings;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.subject.Subjects;

/** Legal holds: what is stored of somebody is neither erased nor does its time end. */
public final class Holds {
    private final Sql sql;
    private final Sought sought;
    private final Clock clock;

    public Holds(DataSource source, Subjects subjects, Clock clock) {
        this.sql = new Sql(source);
        this.sought = new Sought(subjects);
        this.clock = clock;
    }

    /**
     * Places a hold, or gives it another reason.
     *
     * @param reason told to whoever wants to erase; it names nobody
     * @return on how many subjects: none if the hub knows nobody like this, or has erased them
     */
    public int place(Whom whom, String reason, Doer by) {
        return sql.write(connection -> set(connection, whom, reason, Deed.HOLD_PLACED, by));
    }

    /** Lifts a hold; says on how many subjects. */
    public int lift(Whom whom, Doer by) {
        return sql.write(connection -> set(connection, whom, null, Deed.HOLD_LIFTED, by));
    }

    private int set(Connection connection, Whom whom, String reason, Deed deed, Doer by) throws SQLException {
        var found = sought.lock(connection, whom).stream()
                .filter(one -> !one.erased())
                .toList();
        Sql.forEach(connection, "update subject set hold = ? where id = ?", found, (row, one) -> {
            row.setString(1, reason);
            row.setObject(2, one.id());
        });
        var subjects = found.stream().map(Sought.Found::id).toList();
        Telling.tell(connection, clock.instant(), deed, by, Endings.submissions(connection, subjects));
        return found.size();
    }
}
