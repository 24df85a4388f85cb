package org.qantara.hub.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.journal.Endings;
import org.qantara.hub.journal.Expiry;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.subject.Subjects;
import org.qantara.spi.ProblemCode;

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
     * @return on how many people: none if the hub knows nobody like this, or has erased them
     * @throws SeveralPeople if more than one is meant: on none
     */
    public int place(Whom whom, String reason, Doer by) {
        return set(whom, reason, Deed.HOLD_PLACED, by);
    }

    /**
     * Lifts a hold; says on how many people.
     *
     * @throws SeveralPeople if more than one is meant: on none
     */
    public int lift(Whom whom, Doer by) {
        return set(whom, null, Deed.HOLD_LIFTED, by);
    }

    private int set(Whom whom, String reason, Deed deed, Doer by) {
        try {
            return sql.write(connection -> set(connection, whom, reason, deed, by));
        } catch (SeveralPeople e) {
            sql.write(connection -> inVain(connection, deed, by, ProblemCode.SEVERAL_PEOPLE));
            throw e;
        }
    }

    /** On who is meant alone: what names them among others is held as long as they are. */
    private int set(Connection connection, Whom whom, String reason, Deed deed, Doer by) throws SQLException {
        var found = sought.lock(connection, whom).stream()
                .filter(one -> !one.erased())
                .toList();
        var meant = found.stream().filter(Sought.Found::meant).toList();
        if (meant.isEmpty()) return inVain(connection, deed, by, ProblemCode.UNKNOWN_SUBJECT);
        Sql.forEach(connection, "update subject set hold = ? where id = ?", meant, (row, one) -> {
            row.setString(1, reason);
            row.setObject(2, one.id());
        });
        var subjects = found.stream().map(Sought.Found::id).toList();
        var submissions = Endings.submissions(connection, subjects);
        if (deed == Deed.HOLD_LIFTED) Expiry.lookAgain(connection, submissions, clock.instant());
        OrderActs.tell(connection, clock.instant(), deed, by, submissions);
        return meant.size();
    }

    private int inVain(Connection connection, Deed deed, Doer by, ProblemCode why) throws SQLException {
        OrderActs.tellInVain(connection, clock.instant(), deed, by, why);
        return 0;
    }
}
