package org.qantara.hub.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.journal.Endings;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.journal.Underway;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.notice.QueuedLetters;
import org.qantara.hub.people.Descriptions;
import org.qantara.hub.places.Places;
import org.qantara.hub.programme.Cases;
import org.qantara.hub.report.Counting;
import org.qantara.hub.subject.Subjects;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Erases people, each in one transaction. */
public final class Erasures {
    private static final Problem ERASED = Problem.of(ProblemCode.ERASED, "");
    private static final String DESTROY = "update subject set key = null, erased_at = ? where id = ?";
    private static final String ENTER = "insert into erasure (id, at, by, reference) values (?, ?, ?, ?)";
    private static final String TELL = "insert into erased (subject, erasure) values (?, ?)";
    private static final String BEFORE =
            "select e.erasure from erased e join erasure x on x.id = e.erasure where e.subject = any (?) order by x.at";

    private static final String LATELY = """
        select e.subject, e.erasure from erasure x join erased e on e.erasure = x.id where x.at > ?
        """;
    /** What was being handed over when somebody was erased is handed over long before this. */
    private static final Duration UNDER_WAY = Duration.ofDays(1);

    private record Erased(UUID subject, UUID erasure) {}

    private final Sql sql;
    private final Sought sought;
    private final Notices notices;
    private final QueuedLetters letters;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public Erasures(
            DataSource source,
            Subjects subjects,
            Notices notices,
            QueuedLetters letters,
            Clock clock,
            Supplier<UUID> ids) {
        this.sql = new Sql(source);
        this.sought = new Sought(subjects);
        this.notices = notices;
        this.letters = letters;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Erases somebody. Safe to repeat.
     *
     * @param by who orders it
     * @param reference the request or decision it follows
     * @throws org.qantara.hub.journal.JournalUnavailable if the database cannot be reached: nothing was erased
     * @throws SeveralPeople if more than one is meant: nobody was erased
     */
    public Erasure erase(Whom whom, Doer by, String reference) {
        var left = new ArrayList<Endings.HandedOver>();
        try {
            var erasure = sql.write(connection -> erase(connection, whom, by, reference, left));
            letters.takeBack(left);
            return erasure;
        } catch (SeveralPeople e) {
            sql.write(connection -> inVain(connection, by, ProblemCode.SEVERAL_PEOPLE));
            throw e;
        }
    }

    /** @param left is given the letters that may lie in queues */
    private Erasure erase(Connection connection, Whom whom, Doer by, String reference, List<Endings.HandedOver> left)
            throws SQLException {
        var found = sought.lock(connection, whom).stream()
                .filter(Predicate.not(Sought.Found::isKeptForANamesake))
                .toList();
        if (found.isEmpty()) return inVain(connection, by, ProblemCode.UNKNOWN_SUBJECT);
        var holds =
                found.stream().map(Sought.Found::hold).flatMap(Optional::stream).toList();
        var subjects = found.stream().map(Sought.Found::id).toList();
        var submissions = Endings.submissions(connection, subjects);
        if (!holds.isEmpty()) {
            OrderActs.tell(connection, clock.instant(), Deed.ERASURE_HELD, by, submissions);
            return new Erasure.Held(holds);
        }
        var readable = found.stream()
                .filter(one -> !one.erased())
                .map(Sought.Found::id)
                .toList();
        var erasure = readable.isEmpty() ? before(connection, subjects) : destroy(connection, readable, by, reference);
        Endings.forgetWords(connection, submissions);
        var ended = Endings.end(connection, subjects, ERASED, clock.instant());
        open(connection, erasure, subjects);
        left.addAll(letters.remember(connection, erasure));
        if (readable.isEmpty()) OrderActs.tellInVain(connection, clock.instant(), Deed.ERASED, by, ProblemCode.ERASED);
        else OrderActs.tell(connection, clock.instant(), Deed.ERASED, by, submissions);
        return new Erasure.Done(erasure, submissions.size(), ended, notices.of(connection, erasure));
    }

    private Erasure inVain(Connection connection, Doer by, ProblemCode why) throws SQLException {
        OrderActs.tellInVain(connection, clock.instant(), Deed.ERASED, by, why);
        return new Erasure.Nobody();
    }

    /**
     * Opens the notices for what was being handed over while somebody was erased, and takes back what was put into
     * queues. Safe to repeat.
     */
    public void openLate() {
        letters.takeBack(sql.write(connection -> {
            Underway.forget(connection);
            var left = new ArrayList<Endings.HandedOver>();
            for (var one : lately(connection)) {
                open(connection, one.erasure, List.of(one.subject));
                left.addAll(letters.remember(connection, one.erasure));
            }
            return left;
        }));
    }

    private void open(Connection connection, UUID erasure, List<UUID> subjects) throws SQLException {
        notices.open(connection, Notice.Kind.ERASURE, erasure, Endings.handedOver(connection, subjects));
    }

    private List<Erased> lately(Connection connection) throws SQLException {
        return Sql.ask(
                connection,
                LATELY,
                row -> new Erased(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                clock.instant().minus(UNDER_WAY));
    }

    private UUID destroy(Connection connection, List<UUID> subjects, Doer by, String reference) throws SQLException {
        var id = ids.get();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        try (var enter = connection.prepareStatement(ENTER)) {
            enter.setObject(1, id);
            enter.setObject(2, now);
            enter.setString(3, by.actor());
            enter.setString(4, reference);
            enter.executeUpdate();
        }
        Sql.forEach(connection, TELL, subjects, (row, subject) -> {
            row.setObject(1, subject);
            row.setObject(2, id);
        });
        Places.forget(connection, subjects); // places before cases, as records that are entered lock them
        Cases.forget(connection, subjects);
        Counting.forget(connection, subjects);
        Sql.forEach(connection, DESTROY, subjects, (row, subject) -> {
            row.setObject(1, now);
            row.setObject(2, subject);
        });
        Descriptions.forget(connection, subjects, clock.instant());
        return id;
    }

    private static UUID before(Connection connection, List<UUID> subjects) throws SQLException {
        return Sql.find(connection, BEFORE, subjects, row -> row.getObject(1, UUID.class))
                .getFirst();
    }
}
