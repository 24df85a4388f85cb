package org.qantara.hub.consent;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.audit.Columns;
import org.qantara.hub.fields.Category;
import org.qantara.hub.gate.Consents;
import org.qantara.hub.identity.Traits;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.journal.Together;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.subject.Described;
import org.qantara.hub.subject.Mark;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.subject.Token;
import org.qantara.model.Consent;
import org.qantara.model.HubRecord;

/**
 * What is on record in the database. Records that come in at the same moment are looked up together. Of a record that may
 * be about several people all must have consented, and what all have consented to may leave.
 */
public final class SqlConsents implements Consents {
    private static final int MOST = 64;

    /**
     * Of people who are not known there is no row; of who will be somebody else than the person found, for that one has
     * another number of the kind, there is one without a subject.
     */
    private static final String OF_MARKS = """
        with asked as materialized (select * from unnest(?, ?, ?, ?) a(number, mark, kind, issuer)),
        person as (
            select distinct a.number, m.subject from asked a join subject_mark m on m.mark = a.mark where a.kind < 4
            union all
            select a.number, null from asked a
            where a.kind < 4 and not exists (select from subject_mark m where m.mark = a.mark)
            and exists (
                select from asked o join subject_mark m on m.mark = o.mark join subject_mark h on h.subject = m.subject
                left join asked t on t.number = a.number and t.mark = h.mark
                where o.number = a.number and o.kind < 4 and coalesce(h.kind, t.kind, a.kind) = a.kind
                and coalesce(h.issuer = a.issuer, true)))
        select w.number, w.recipient, c.categories, c.valid_until, c.withdrawn_at is not null
        from unnest(?, ?, ?) w(number, purpose, recipient) join person p on p.number = w.number
        left join consent c on c.subject = p.subject and c.purpose = w.purpose and c.recipient = w.recipient
        """;

    private static final String OF_DELIVERIES = """
        select d.id, c.categories, c.valid_until, c.withdrawn_at is not null
        from delivery d join submission s on s.id = d.submission
        cross join lateral (
            select a.person as id from subject_also a where a.subject = s.subject and not a.by_name
            union all
            select s.subject
            where not exists (select from subject_also a where a.subject = s.subject and not a.by_name)) p
        left join consent c on c.subject = p.id and c.purpose = s.purpose and c.recipient = d.recipient
        where d.id = any (?)
        """;

    private static final String TRACE = """
        with person as (select distinct m.subject as id from subject_mark m where m.mark = any (?)),
        whose as (select id from person union select a.subject from person p join subject_also a on a.person = p.id)
        select exists (select from person),
            exists (select from consent c where c.stated_as = ? and c.purpose = ? and c.recipient = ?)
            or exists (select from person p join consent c on c.subject = p.id where c.purpose = ? and c.recipient = ?)
            or exists (select from whose w join submission s on s.subject = w.id join delivery d on d.submission = s.id
                where s.purpose = ? and d.recipient = ?)
        """;

    private final Sql sql;
    private final Subjects subjects;
    private final Clock clock;
    private final Together<Asked> asking = new Together<>(this::answer, MOST);

    public SqlConsents(DataSource source, Subjects subjects, Clock clock) {
        this.sql = new Sql(source);
        this.subjects = subjects;
        this.clock = clock;
    }

    /** One record's question, and its answer once there is one. */
    private record Asked(
            Described person, String purpose, Collection<PartnerId> recipients, Map<PartnerId, Standing> standings) {}

    /** What the record of a question shows of its person. */
    private record Shown(int number, Token token) {}

    /** Whom a question is about having it. */
    private record Wanted(int number, String purpose, PartnerId to) {}

    @Override
    public Map<PartnerId, Standing> of(
            PartnerId from, HubRecord record, String purpose, Collection<PartnerId> recipients) {
        var person = subjects.describe(Traits.of(record, from.value()));
        var asked = new Asked(person, purpose, recipients, new HashMap<>());
        if (!person.numbers().isEmpty()) asking.with(asked);
        return withMissing(recipients, asked.standings);
    }

    @Override
    public Map<UUID, Standing> of(Collection<UUID> deliveries) {
        var standings = new HashMap<UUID, Standing>();
        sql.read(connection -> Sql.find(
                connection,
                OF_DELIVERIES,
                List.copyOf(deliveries),
                row -> standings.merge(row.getObject(1, UUID.class), standing(row, 2), Standing::and)));
        return withMissing(deliveries, standings);
    }

    private static <T> Map<T, Standing> withMissing(Collection<T> all, Map<T, Standing> found) {
        var standings = new HashMap<>(Consents.missing(all));
        standings.putAll(found);
        return standings;
    }

    @Override
    public Trace of(PartnerId from, Consent withdrawal) {
        var marks = subjects.describe(Traits.of(withdrawal, from.value())).telling().stream()
                .map(Mark::bytes)
                .toArray(byte[][]::new);
        return sql.read(connection -> {
            try (var query = connection.prepareStatement(TRACE)) {
                query.setArray(1, connection.createArrayOf("bytea", marks));
                query.setBytes(2, StatedAs.of(subjects, from, withdrawal.id()).bytes());
                for (int at = 3; at <= 7; at += 2) {
                    query.setString(at, withdrawal.purpose());
                    query.setString(at + 1, withdrawal.recipient());
                }
                try (var row = query.executeQuery()) {
                    row.next();
                    if (row.getBoolean(2)) return Trace.CONSENT;
                    return row.getBoolean(1) ? Trace.PERSON : Trace.NOTHING;
                }
            }
        });
    }

    private void answer(List<Asked> all) {
        sql.read(connection -> {
            try (var query = connection.prepareStatement(OF_MARKS)) {
                var shown = new ArrayList<Shown>();
                var wanted = new ArrayList<Wanted>();
                for (int i = 0; i < all.size(); i++) {
                    int number = i;
                    var one = all.get(i);
                    one.person.all().forEach(token -> shown.add(new Shown(number, token)));
                    one.recipients.forEach(to -> wanted.add(new Wanted(number, one.purpose, to)));
                }
                Columns.of(connection, query, shown)
                        .numbers(Shown::number)
                        .bytes(row -> row.token.mark().bytes())
                        .smallNumbers(row -> row.token.kind().code())
                        .bytes(row -> row.token.issuer().map(Mark::bytes).orElse(null))
                        .then(wanted)
                        .numbers(Wanted::number)
                        .texts(Wanted::purpose)
                        .texts(row -> row.to.value());
                try (var rows = query.executeQuery()) {
                    while (rows.next())
                        all.get(rows.getInt(1))
                                .standings
                                .merge(new PartnerId(rows.getString(2)), standing(rows, 3), Standing::and);
                }
            }
            return null;
        });
    }

    /** Of one person. What was given before categories were kept is not known to be to anything. */
    private Standing standing(ResultSet row, int at) throws SQLException {
        if (row.getBoolean(at + 2)) return Standing.Without.WITHDRAWN;
        var words = row.getArray(at);
        if (words == null) return Standing.Without.MISSING;
        var until = Sql.instant(row, at + 1);
        if (until.isPresent() && !clock.instant().isBefore(until.get())) return Standing.Without.EXPIRED;
        return new Standing.Given(Arrays.stream((String[]) words.getArray())
                .flatMap(word -> Category.of(word).stream())
                .collect(toSet()));
    }
}
