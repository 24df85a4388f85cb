package org.qantara.hub.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Columns;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.identity.Comparison;
import org.qantara.hub.identity.Matching;
import org.qantara.hub.identity.Profile;
import org.qantara.hub.identity.Verdict;
import org.qantara.hub.journal.Quarantine;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.Mark;

/**
 * Compares who comes with whom their blocks find, and with what is said already of whom their number tells; holds all of
 * them where what is said cannot all be true.
 */
final class Detection {
    /** Each is opened and compared; of more that one number or one name of a day has, the latest. */
    private static final int MOST_OF_A_BLOCK = 100;

    private static final String CANDIDATES = """
        select distinct on (w.n, t.id) w.n, t.id, t.subject, t.submission, t.partner, t.said, k.key
        from unnest(?::bytea[], ?::int4[]) w(block, n)
        cross join lateral (
            select b.said from person_block b where b.block = w.block order by b.said desc limit %d) b
        join person_said t on t.id = b.said join subject k on k.id = t.subject
        where k.key is not null and t.submission <> (?::uuid[])[w.n + 1]
        """.formatted(MOST_OF_A_BLOCK);
    /**
     * Two whom a human has decided about are not there again; what the hub took them for gives way to what weighs more: that
     * they may be one, that they are, that it cannot be told.
     */
    private static final String OF_TWO = """
        insert into identity_conflict as c (id, one, other, found_at, submission, findings, verdict,
            decision, decided_at, decided_by, reason)
        select distinct on (one, other) id, one, other, ?, submission, findings, verdict,
            case verdict when 'SAME' then 'SAME' end, case verdict when 'SAME' then ?::timestamptz end,
            case verdict when 'SAME' then 'hub' end, case verdict when 'SAME' then '' end
        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[])
            n(id, one, other, submission, findings, verdict)
        order by one, other, array_position(array['UNSURE', 'SAME', 'CONFLICT'], verdict) desc
        on conflict (one, other) where one <> other do update set found_at = excluded.found_at,
            submission = excluded.submission, findings = excluded.findings, verdict = excluded.verdict,
            decision = excluded.decision, decided_at = excluded.decided_at, decided_by = excluded.decided_by,
            reason = excluded.reason
        where (c.decision is null or c.decided_by = 'hub' and c.decision = 'SAME')
            and array_position(array['UNSURE', 'SAME', 'CONFLICT'], c.verdict)
                < array_position(array['UNSURE', 'SAME', 'CONFLICT'], excluded.verdict)
        returning one, other, submission, verdict
        """;
    /** One whom a record contradicts. */
    private static final String OF_ONE = """
        insert into identity_conflict (id, one, other, found_at, submission, findings)
        select id, one, one, ?, submission, findings
        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) n(id, one, submission, findings)
        order by one on conflict do nothing returning one, other, submission, verdict
        """;

    private static final String REPEAT = """
        insert into identity_conflict_repeat (conflict, submission)
        select c.id, r.submission
        from unnest(?::uuid[], ?::bytea[], ?::uuid[]) r(subject, digest, submission)
        join person_said t on t.subject = r.subject and t.digest = r.digest
        join identity_conflict c on c.one = t.subject and c.other = t.subject and c.submission = t.submission
        where c.decision is null on conflict do nothing
        """;

    private final Matching matching = Matching.usual();
    private final Keyring keyring;
    private final Sealing sealing;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Detection(Keyring keyring, Sealing sealing, Clock clock, Supplier<UUID> ids) {
        this.keyring = keyring;
        this.sealing = sealing;
        this.clock = clock;
        this.ids = ids;
    }

    /** Somebody who comes. */
    record Comer(UUID subject, UUID submission, Profile profile, List<Mark> blocks) {}

    /** A record that describes its person as another has before. */
    record Repeat(UUID subject, Mark digest, UUID submission) {}

    private record Candidate(int n, UUID subject, Profile profile) {}

    private record Sought(Mark block, int n) {}

    private record Pair(UUID one, UUID other) {
        static Pair of(UUID a, UUID b) {
            return a.toString().compareTo(b.toString()) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    private record Found(UUID one, UUID other, UUID submission, Verdict verdict) {}

    private record Row(UUID id, Pair pair, UUID submission, Comparison compared) {
        boolean isOfOne() {
            return pair.one.equals(pair.other);
        }
    }

    /** @param comers who have not been described like this before */
    void of(Connection connection, List<Comer> comers) throws SQLException {
        var candidates = candidates(connection, comers).stream().collect(groupingBy(Candidate::n));
        var rows = new ArrayList<Row>();
        for (int n = 0; n < comers.size(); n++) compare(comers.get(n), candidates.getOrDefault(n, List.of()), rows);
        if (rows.isEmpty()) return;
        var found = enter(connection, rows);
        var contradicted =
                found.stream().filter(it -> it.verdict == Verdict.CONFLICT).toList();
        if (!contradicted.isEmpty())
            Quarantine.hold(
                    connection,
                    contradicted.stream()
                            .flatMap(it -> Stream.of(it.one, it.other))
                            .toList());
        tell(connection, found, clock.instant());
    }

    /** A description that contradicts its person's others does so in whatever record it comes again. */
    void repeated(Connection connection, List<Repeat> repeats) throws SQLException {
        if (repeats.isEmpty()) return;
        try (var insert = connection.prepareStatement(REPEAT)) {
            Columns.of(connection, insert, repeats)
                    .ids(Repeat::subject)
                    .bytes(repeat -> repeat.digest.bytes())
                    .ids(Repeat::submission);
            insert.executeUpdate();
        }
    }

    /** Others may be the same, or contradict; of one person a description contradicts only if it contradicts all others. */
    private void compare(Comer comer, List<Candidate> found, List<Row> rows) {
        var isConfirmed = false;
        var ofOne = new ArrayList<Row>();
        for (var candidate : found) {
            var row = row(comer, candidate);
            var verdict = row.compared.verdict();
            isConfirmed |= row.isOfOne() && verdict == Verdict.SAME;
            if (row.isOfOne() && verdict == Verdict.CONFLICT) ofOne.add(row);
            if (!row.isOfOne() && verdict != Verdict.DIFFERENT) rows.add(row);
        }
        if (!isConfirmed) rows.addAll(ofOne);
    }

    private Row row(Comer comer, Candidate candidate) {
        return new Row(
                ids.get(),
                Pair.of(comer.subject, candidate.subject),
                comer.submission,
                matching.compare(comer.profile, candidate.profile));
    }

    private List<Candidate> candidates(Connection connection, List<Comer> comers) throws SQLException {
        var sought = new ArrayList<Sought>();
        for (int n = 0; n < comers.size(); n++) for (var block : comers.get(n).blocks) sought.add(new Sought(block, n));
        if (sought.isEmpty()) return List.of();
        try (var query = connection.prepareStatement(CANDIDATES)) {
            Columns.of(connection, query, sought)
                    .bytes(it -> it.block.bytes())
                    .numbers(Sought::n)
                    .then(comers)
                    .ids(Comer::submission);
            var all = new ArrayList<Candidate>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) all.add(candidate(rows));
            }
            return all;
        }
    }

    private Candidate candidate(ResultSet row) throws SQLException {
        var subject = row.getObject(3, UUID.class);
        var person = sealing.open(
                        row.getBytes(6), keyring.unwrap(subject, row.getBytes(7)), row.getObject(2, UUID.class))
                .orElseThrow();
        var said = new Description(row.getObject(4, UUID.class), new PartnerId(row.getString(5)), person);
        return new Candidate(row.getInt(1), subject, said.profile());
    }

    private List<Found> enter(Connection connection, List<Row> rows) throws SQLException {
        var kinds = rows.stream().collect(partitioningBy(Row::isOfOne));
        var found = new ArrayList<Found>();
        try (var insert = connection.prepareStatement(OF_TWO)) {
            Columns.of(connection, insert, kinds.get(false))
                    .moment(clock.instant())
                    .moment(clock.instant())
                    .ids(Row::id)
                    .ids(row -> row.pair.one)
                    .ids(row -> row.pair.other)
                    .ids(Row::submission)
                    .texts(row -> Findings.text(row.compared.findings()))
                    .texts(row -> row.compared.verdict().name());
            found.addAll(found(insert));
        }
        if (kinds.get(true).isEmpty()) return found;
        try (var insert = connection.prepareStatement(OF_ONE)) {
            Columns.of(connection, insert, kinds.get(true))
                    .moment(clock.instant())
                    .ids(Row::id)
                    .ids(row -> row.pair.one)
                    .ids(Row::submission)
                    .texts(row -> Findings.text(row.compared.findings()));
            found.addAll(found(insert));
        }
        return found;
    }

    private static List<Found> found(PreparedStatement insert) throws SQLException {
        var found = new ArrayList<Found>();
        try (var rows = insert.executeQuery()) {
            while (rows.next())
                found.add(new Found(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        rows.getObject(3, UUID.class),
                        Verdict.valueOf(rows.getString(4))));
        }
        return found;
    }

    /** That two may be one is nothing that was done yet. */
    private static void tell(Connection connection, List<Found> found, Instant at) throws SQLException {
        var acts = new ArrayList<Act>();
        for (var one : found) {
            if (one.verdict == Verdict.CONFLICT)
                acts.add(Act.of(at, Deed.IDENTITY_CONFLICT, Doer.HUB).about(one.submission));
            if (one.verdict == Verdict.SAME)
                acts.add(Act.of(at, Deed.IDENTITY_DECIDED, Doer.HUB)
                        .about(one.submission)
                        .ending(Conflict.Decision.SAME.name()));
        }
        if (!acts.isEmpty()) Acts.insert(connection, acts);
    }
}
