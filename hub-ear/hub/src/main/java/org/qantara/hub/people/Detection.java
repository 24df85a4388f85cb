package org.qantara.hub.people;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Columns;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.identity.Finding;
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
    private static final String CANDIDATES = """
        select distinct on (w.n, t.id) w.n, t.id, t.subject, t.submission, t.partner, t.said, k.key
        from unnest(?::bytea[], ?::int4[]) w(block, n) join person_block b on b.block = w.block
        join person_said t on t.id = b.said join subject k on k.id = t.subject
        where k.key is not null and t.submission <> (?::uuid[])[w.n + 1]
        """;
    /** Two who have been decided about are not there again, nor is one whom a record has been found to contradict. */
    private static final String OPEN = """
        insert into identity_conflict (id, one, other, found_at, submission, findings)
        select id, one, other, ?, submission, findings
        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) c(id, one, other, submission, findings)
        order by one, other on conflict do nothing returning one, other, submission
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

    private record Opened(UUID one, UUID other, UUID submission) {}

    private record Row(UUID id, Pair pair, UUID submission, List<Finding> why) {}

    /** @param comers who have not been described like this before */
    void of(Connection connection, List<Comer> comers) throws SQLException {
        var found = new ArrayList<List<Candidate>>();
        for (int n = 0; n < comers.size(); n++) found.add(new ArrayList<>());
        for (var candidate : candidates(connection, comers))
            found.get(candidate.n).add(candidate);
        var rows = new ArrayList<Row>();
        for (int n = 0; n < comers.size(); n++) compare(comers.get(n), found.get(n), rows);
        if (rows.isEmpty()) return;
        var opened = open(connection, rows);
        if (opened.isEmpty()) return;
        var held = new ArrayList<UUID>();
        for (var one : opened) {
            held.add(one.one);
            held.add(one.other);
        }
        Quarantine.hold(connection, held);
        tell(connection, opened, clock.instant());
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

    /** Contradicts with others, or with all that is said of whom the number tells. */
    private void compare(Comer comer, List<Candidate> found, List<Row> rows) {
        var isConfirmed = false;
        var ofOne = new ArrayList<Row>();
        for (var candidate : found) {
            var compared = matching.compare(comer.profile, candidate.profile);
            var isOne = candidate.subject.equals(comer.subject);
            isConfirmed |= isOne && compared.verdict() == Verdict.SAME;
            if (compared.verdict() == Verdict.CONFLICT)
                (isOne ? ofOne : rows).add(row(comer, candidate, compared.findings()));
        }
        if (!isConfirmed) rows.addAll(ofOne);
    }

    private Row row(Comer comer, Candidate candidate, List<Finding> why) {
        return new Row(ids.get(), Pair.of(comer.subject, candidate.subject), comer.submission, why);
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

    private List<Opened> open(Connection connection, List<Row> rows) throws SQLException {
        try (var insert = connection.prepareStatement(OPEN)) {
            Columns.of(connection, insert, rows)
                    .moment(clock.instant())
                    .ids(Row::id)
                    .ids(row -> row.pair.one)
                    .ids(row -> row.pair.other)
                    .ids(Row::submission)
                    .texts(row -> Findings.text(row.why));
            var opened = new ArrayList<Opened>();
            try (var found = insert.executeQuery()) {
                while (found.next())
                    opened.add(new Opened(
                            found.getObject(1, UUID.class),
                            found.getObject(2, UUID.class),
                            found.getObject(3, UUID.class)));
            }
            return opened;
        }
    }

    private static void tell(Connection connection, List<Opened> opened, Instant at) throws SQLException {
        Acts.insert(
                connection,
                opened.stream()
                        .map(one -> Act.of(at, Deed.IDENTITY_CONFLICT, Doer.HUB).about(one.submission))
                        .toList());
    }
}
