package org.qantara.hub.consent;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.fields.Category;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.journal.Endings;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.subject.Subjects;
import org.qantara.spi.ProblemCode;

/** Enters statements, in the transaction of the submissions that make them. */
public final class Register implements Consequences {
    private static final String OF_SAME_ID = """
        select c.subject from consent c where c.stated_as = ? and c.purpose = ? and c.recipient = ?
        """;

    private static final String OF_SAME_PERSON = "select p from same_people(?) p where p <> ?";

    private static final String OF_SEVERAL =
            "select a.subject, a.person, a.by_name from subject_also a where a.subject = any (?)";

    /**
     * At the same time no is later than yes, and of two that say yes
     * counts what both say. No row is changed by a statement that does not count.
     */
    private static final String STATE = """
        insert into consent as c (subject, purpose, recipient, categories, given_at, valid_until, withdrawn_at,
            submission, entered_at, stated_as)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (subject, purpose, recipient) do update set given_at = excluded.given_at,
            withdrawn_at = excluded.withdrawn_at, submission = excluded.submission, entered_at = excluded.entered_at,
            categories = case when c.given_at = excluded.given_at and c.withdrawn_at is null and c.categories is not null
                then array (select unnest(c.categories) intersect select unnest(excluded.categories) order by 1)
                else excluded.categories end,
            valid_until = case when c.given_at = excluded.given_at and c.withdrawn_at is null
                then least(c.valid_until, excluded.valid_until) else excluded.valid_until end,
            stated_as = case when excluded.withdrawn_at is null then excluded.stated_as
                else coalesce(c.stated_as, excluded.stated_as) end,
            followed_at = null
        where (coalesce(c.withdrawn_at, c.given_at), c.withdrawn_at is not null)
            < (coalesce(excluded.withdrawn_at, excluded.given_at), excluded.withdrawn_at is not null)
            or c.given_at = excluded.given_at and c.withdrawn_at is null and excluded.withdrawn_at is null
                and (c.categories is null or not c.categories <@ excluded.categories
                    or c.valid_until is distinct from least(c.valid_until, excluded.valid_until))
        """;

    /** In which two hubs wait for each other. */
    private static final Comparator<Statement> ONE_ORDER = Comparator.comparing(Statement::subject)
            .thenComparing(Statement::purpose)
            .thenComparing(one -> one.recipient().value());

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
        var each = each(connection, made);
        var statements =
                new ArrayList<>(each.values().stream().flatMap(List::stream).toList());
        for (var one : made) statements.addAll(ofSameId(connection, one));
        for (var one : List.copyOf(statements)) statements.addAll(ofSamePerson(connection, one));
        statements.sort(ONE_ORDER);
        var now = clock.instant();
        var counts = Sql.forEach(connection, STATE, statements, (row, one) -> bind(connection, row, one, now));
        var counted = IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0)
                .mapToObj(statements::get)
                .toList();
        Acts.insert(
                connection,
                made.stream().map(one -> act(one, now, each.get(one).isEmpty())).toList());
        var left = new ArrayList<Endings.HandedOver>();
        for (var one : counted) if (one.withdrawn().isPresent()) left.addAll(withdrawals.end(connection, one, now));
        return () -> withdrawals.takeBack(left);
    }

    /**
     * A withdrawal about several people is one about each, and one that tells nobody but by name is one about all of that
     * name. What several have agreed to counts for none of them, for a number may be wrong.
     */
    private static List<Statement> ofEach(Statement one, List<Named> named) {
        var people = named.stream()
                .filter(it -> !it.byName || one.closesByName())
                .map(it -> one.of(it.person))
                .toList();
        if (people.isEmpty()) return List.of(one);
        if (one.withdrawn().isEmpty()) return List.of();
        return one.byName() ? Stream.concat(people.stream(), Stream.of(one)).toList() : people;
    }

    /** That a statement's subject names somebody. */
    private record Named(UUID subject, UUID person, boolean byName) {}

    /** Of whom each is. */
    private static Map<Statement, List<Statement>> each(Connection connection, List<Statement> made)
            throws SQLException {
        var subjects = made.stream().map(Statement::subject).toList();
        var named = Sql.find(
                        connection,
                        OF_SEVERAL,
                        subjects,
                        row -> new Named(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBoolean(3)))
                .stream()
                .collect(groupingBy(Named::subject));
        var each = new LinkedHashMap<Statement, List<Statement>>();
        for (var one : made) each.put(one, ofEach(one, named.getOrDefault(one.subject(), List.of())));
        return each;
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

    /** Who withdraws under one number does so under all. */
    private static List<Statement> ofSamePerson(Connection connection, Statement one) throws SQLException {
        if (one.withdrawn().isEmpty()) return List.of();
        return Sql.ask(
                connection, OF_SAME_PERSON, row -> one.of(row.getObject(1, UUID.class)), one.subject(), one.subject());
    }

    private byte[] key(Statement one) {
        return StatedAs.of(subjects, one.from(), one.id()).bytes();
    }

    private void bind(Connection connection, PreparedStatement row, Statement one, Instant now) throws SQLException {
        var categories = one.categories().stream().map(Category::word).sorted().toArray();
        row.setObject(1, one.subject());
        row.setString(2, one.purpose());
        row.setString(3, one.recipient().value());
        row.setArray(4, connection.createArrayOf("text", categories));
        row.setObject(5, utc(one.given()));
        row.setObject(6, one.validUntil().map(Register::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setObject(7, one.withdrawn().map(Register::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setObject(8, one.submission());
        row.setObject(9, utc(now));
        row.setBytes(10, key(one));
    }

    /** @param vain whether it counts for nobody, for it is of several */
    private static Act act(Statement one, Instant now, boolean vain) {
        var act = Act.of(now, one.deed(), one.by())
                .about(one.submission())
                .concerning(Optional.of(one.recipient().value()));
        return vain ? act.ending(ProblemCode.SEVERAL_PEOPLE.name()) : act;
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
