package org.qantara.hub.consent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.subject.Subjects;

/** Enters statements, in the transaction of the submissions that make them. */
public final class Register implements Consequences {
    private static final String OF_SAME_ID = """
        select c.subject from consent c where c.stated_as = ? and c.purpose = ? and c.recipient = ?
        """;

    /**
     * A statement about several people is one about each. At the same time no is later than yes. No row is changed by a
     * statement that does not count.
     */
    private static final String STATE = """
        insert into consent as c
            (subject, purpose, recipient, given_at, withdrawn_at, submission, entered_at, stated_as)
        select p.id, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?::timestamptz, ? from (
            select a.person as id from subject_also a where a.subject = ?
            union all
            select ? where not exists (select from subject_also a where a.subject = ?)) p
        on conflict (subject, purpose, recipient) do update set given_at = excluded.given_at,
            withdrawn_at = excluded.withdrawn_at, submission = excluded.submission, entered_at = excluded.entered_at,
            stated_as = case when excluded.withdrawn_at is null then excluded.stated_as
                else coalesce(c.stated_as, excluded.stated_as) end,
            followed_at = null
        where (coalesce(c.withdrawn_at, c.given_at), c.withdrawn_at is not null)
            < (coalesce(excluded.withdrawn_at, excluded.given_at), excluded.withdrawn_at is not null)
        """;

    private final Withdrawals withdrawals;
    private final Subjects subjects;
    private final Clock clock;

    public Register(Withdrawals withdrawals, Subjects subjects, Clock clock) {
        this.withdrawals = withdrawals;
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public Runnable of(Connection connection, List<Fresh> entered) throws SQLException {
        var made =
                entered.stream().flatMap(fresh -> Statement.of(fresh).stream()).toList();
        if (made.isEmpty()) return () -> {};
        var statements = new ArrayList<>(made);
        for (var one : made) statements.addAll(ofSameId(connection, one));
        statements.sort(Comparator.comparing(Statement::subject)); // that two hubs wait for each other in one order
        var now = clock.instant();
        var counts = Sql.forEach(connection, STATE, statements, (row, one) -> bind(row, one, now));
        var counted = IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0)
                .mapToObj(statements::get)
                .toList();
        Acts.insert(connection, made.stream().map(one -> act(one, now)).toList());
        var left = new ArrayList<Withdrawals.Left>();
        for (var one : counted) if (one.withdrawn().isPresent()) left.addAll(withdrawals.end(connection, one, now));
        return () -> withdrawals.takeBack(left);
    }

    /** A withdrawal may tell the person in another way than the consent that it names. */
    private List<Statement> ofSameId(Connection connection, Statement one) throws SQLException {
        if (one.withdrawn().isEmpty()) return List.of();
        return Sql.ask(
                        connection,
                        OF_SAME_ID,
                        row -> one.of(row.getObject(1, UUID.class)),
                        key(one),
                        one.purpose(),
                        one.recipient().value())
                .stream()
                .filter(other -> !other.subject().equals(one.subject()))
                .toList();
    }

    private byte[] key(Statement one) {
        return StatedAs.of(subjects, one.from(), one.id()).bytes();
    }

    private void bind(PreparedStatement row, Statement one, Instant now) throws SQLException {
        row.setString(1, one.purpose());
        row.setString(2, one.recipient().value());
        row.setObject(3, utc(one.given()));
        row.setObject(4, one.withdrawn().map(Register::utc).orElse(null));
        row.setObject(5, one.submission());
        row.setObject(6, utc(now));
        row.setBytes(7, key(one));
        for (int at = 8; at <= 10; at++) row.setObject(at, one.subject());
    }

    private static Act act(Statement one, Instant now) {
        return Act.of(now, one.deed(), one.by())
                .about(one.submission())
                .concerning(Optional.of(one.recipient().value()));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
