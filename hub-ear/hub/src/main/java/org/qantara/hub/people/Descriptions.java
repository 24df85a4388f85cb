package org.qantara.hub.people;

import static java.util.stream.Collectors.partitioningBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qantara.hub.audit.Columns;
import org.qantara.hub.identity.Profile;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.Mark;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.model.HubRecord;
import org.qantara.model.Person;
import org.qantara.model.RecordType;

/**
 * Keeps what records say of their people, in the transaction in which the records are entered, and holds whom they
 * contradict. A consent says what somebody wants, not who they are.
 */
public final class Descriptions implements Consequences {
    /** One after the other who may be one person, until the commit: so each is compared with those before it. */
    private static final String ENTER = """
        with alone as (
            select pg_advisory_xact_lock(name) from (
                select distinct ('x' || encode(substring(m from 1 for 8), 'hex'))::bit(64)::bigint as name
                from unnest(?::bytea[]) m order by 1) names),
        entered as (
            insert into person_said (id, subject, digest, partner, submission, said)
            select * from unnest(?::uuid[], ?::uuid[], ?::bytea[], ?::text[], ?::uuid[], ?::bytea[])
            where (select count(*) from alone) >= 0
            on conflict (subject, digest) do nothing returning id),
        found_by as (
            insert into person_block (block, said, subject)
            select b.* from unnest(?::bytea[], ?::uuid[], ?::uuid[]) b(block, said, subject)
            join entered e on e.id = b.said on conflict do nothing)
        select id from entered
        """;

    /** What a record has said is said no more. */
    private static final List<String> TAKE_BACK = List.of(
            "delete from person_block b using person_said t where b.said = t.id and t.submission = any (?)",
            "delete from person_said where submission = any (?)");

    private static final List<String> FORGET = List.of(
            "delete from person_block where subject = any (?)", "delete from person_said where subject = any (?)");
    /** In which two hubs wait for each other. */
    private static final Comparator<Row> ONE_ORDER =
            Comparator.comparing(Row::subject).thenComparing(row -> row.digest.bytes(), Arrays::compare);

    private final Subjects subjects;
    private final Tokens tokens;
    private final Sealing sealing;
    private final Detection detection;
    private final Supplier<UUID> ids;

    public Descriptions(Subjects subjects, Keyring keyring, CanonicalForm form, Clock clock, Supplier<UUID> ids) {
        this.subjects = subjects;
        this.tokens = new Tokens(subjects);
        this.sealing = new Sealing(form);
        this.detection = new Detection(keyring, sealing, clock, ids);
        this.ids = ids;
    }

    /** @param words by which it is found beside the comer's blocks */
    private record Row(UUID id, Mark digest, String partner, byte[] said, List<Mark> words, Detection.Comer comer) {
        Stream<Block> blocks() {
            return Stream.concat(words.stream(), comer.blocks().stream()).map(mark -> new Block(mark, this));
        }

        UUID subject() {
            return comer.subject();
        }

        Detection.Repeat repeat() {
            return new Detection.Repeat(subject(), digest, comer.submission());
        }
    }

    private record Block(Mark mark, Row of) {}

    @Override
    public Runnable of(Connection connection, List<Fresh> entered) throws SQLException {
        var rows = entered.stream()
                .flatMap(fresh -> row(fresh).stream())
                .sorted(ONE_ORDER)
                .toList();
        if (!rows.isEmpty()) compare(connection, rows, enter(connection, rows));
        return () -> {};
    }

    private void compare(Connection connection, List<Row> rows, Set<UUID> entered) throws SQLException {
        var fresh = rows.stream().collect(partitioningBy(row -> entered.contains(row.id)));
        if (!fresh.get(true).isEmpty())
            detection.of(connection, fresh.get(true).stream().map(Row::comer).toList());
        detection.repeated(
                connection, fresh.get(false).stream().map(Row::repeat).toList());
    }

    /** What is kept of people who are erased goes, and who was in conflict with them goes free, in the connection's transaction. */
    public static void forget(Connection connection, List<UUID> subjects, Instant now) throws SQLException {
        var ids = connection.createArrayOf("uuid", subjects.toArray());
        for (var sql : FORGET) Sql.change(connection, sql, ids);
        Conflicts.end(connection, subjects, now);
    }

    /** What these were the first to say of somebody is not kept, in the connection's transaction. */
    static void takeBack(Connection connection, List<UUID> submissions) throws SQLException {
        var ids = connection.createArrayOf("uuid", submissions.toArray());
        for (var sql : TAKE_BACK) Sql.change(connection, sql, ids);
    }

    private Optional<Row> row(Fresh fresh) {
        return Optional.of(fresh.entry().record())
                .filter(record -> record.type() != RecordType.CONSENT)
                .flatMap(HubRecord::about)
                .map(person -> row(fresh, person));
    }

    private Row row(Fresh fresh, Person person) {
        var from = fresh.entry().receipt().from().value();
        var plain = sealing.plain(person);
        var id = ids.get();
        var profile = Profile.of(person, from);
        return new Row(
                id,
                subjects.mark("SAID|" + from + "|" + new String(plain, StandardCharsets.UTF_8)),
                from,
                sealing.seal(plain, fresh.about().key().orElseThrow(), id),
                tokens.words(profile, fresh.subject()),
                new Detection.Comer(
                        fresh.subject(), fresh.entry().receipt().submissionId(), profile, tokens.blocks(profile)));
    }

    /** Gives the rows that were not there. */
    private static Set<UUID> enter(Connection connection, List<Row> rows) throws SQLException {
        var alone = rows.stream().flatMap(row -> row.comer.blocks().stream()).toList();
        try (var statement = connection.prepareStatement(ENTER)) {
            Columns.of(connection, statement, alone)
                    .bytes(Mark::bytes)
                    .then(rows)
                    .ids(Row::id)
                    .ids(Row::subject)
                    .bytes(row -> row.digest.bytes())
                    .texts(Row::partner)
                    .ids(row -> row.comer.submission())
                    .bytes(Row::said)
                    .then(rows.stream().flatMap(Row::blocks).toList())
                    .bytes(block -> block.mark.bytes())
                    .ids(block -> block.of.id)
                    .ids(block -> block.of.subject());
            var entered = new HashSet<UUID>();
            try (var ids = statement.executeQuery()) {
                while (ids.next()) entered.add(ids.getObject(1, UUID.class));
            }
            return entered;
        }
    }
}
