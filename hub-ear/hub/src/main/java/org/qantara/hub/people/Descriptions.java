package org.qantara.hub.people;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.qantara.hub.audit.Columns;
import org.qantara.hub.identity.Profile;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.subject.Mark;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.model.Person;

/** Keeps what records say of their people, in the transaction in which the records are entered. */
public final class Descriptions implements Consequences {
    private static final String ENTER = """
        with entered as (
            insert into person_said (id, subject, digest, partner, submission, said)
            select * from unnest(?::uuid[], ?::uuid[], ?::bytea[], ?::text[], ?::uuid[], ?::bytea[])
            on conflict (subject, digest) do nothing returning id)
        insert into person_block (block, said, subject)
        select b.* from unnest(?::bytea[], ?::uuid[], ?::uuid[]) b(block, said, subject)
        join entered e on e.id = b.said on conflict do nothing
        """;
    private static final List<String> FORGET = List.of(
            "delete from person_block where subject = any (?)", "delete from person_said where subject = any (?)");
    /** In which two hubs wait for each other. */
    private static final Comparator<Row> ONE_ORDER =
            Comparator.comparing(Row::subject).thenComparing(row -> row.digest.bytes(), Arrays::compare);

    private final Subjects subjects;
    private final Tokens tokens;
    private final Sealing sealing;
    private final Supplier<UUID> ids;

    public Descriptions(Subjects subjects, CanonicalForm form, Supplier<UUID> ids) {
        this.subjects = subjects;
        this.tokens = new Tokens(subjects);
        this.sealing = new Sealing(form);
        this.ids = ids;
    }

    private record Row(
            UUID id, UUID subject, Mark digest, String partner, UUID submission, byte[] said, List<Mark> blocks) {}

    private record Block(Mark mark, Row of) {}

    @Override
    public Runnable of(Connection connection, List<Fresh> entered) throws SQLException {
        var rows = entered.stream()
                .flatMap(fresh -> row(fresh).stream())
                .sorted(ONE_ORDER)
                .toList();
        if (!rows.isEmpty()) enter(connection, rows);
        return () -> {};
    }

    /** What is kept of people who are erased goes, within the connection's transaction. */
    public static void forget(Connection connection, List<UUID> subjects) throws SQLException {
        var ids = connection.createArrayOf("uuid", subjects.toArray());
        for (var sql : FORGET) Sql.change(connection, sql, ids);
    }

    private Optional<Row> row(Fresh fresh) {
        return fresh.entry().record().about().map(person -> row(fresh, person));
    }

    private Row row(Fresh fresh, Person person) {
        var from = fresh.entry().receipt().from().value();
        var plain = sealing.plain(person);
        var id = ids.get();
        return new Row(
                id,
                fresh.subject(),
                subjects.mark("SAID|" + from + "|" + new String(plain, StandardCharsets.UTF_8)),
                from,
                fresh.entry().receipt().submissionId(),
                sealing.seal(plain, fresh.about().key().orElseThrow(), id),
                List.copyOf(tokens.of(Profile.of(person, from), fresh.subject())));
    }

    private static void enter(Connection connection, List<Row> rows) throws SQLException {
        var blocks = new ArrayList<Block>();
        for (var row : rows) for (var mark : row.blocks) blocks.add(new Block(mark, row));
        try (var statement = connection.prepareStatement(ENTER)) {
            Columns.of(connection, statement, rows)
                    .ids(Row::id)
                    .ids(Row::subject)
                    .bytes(row -> row.digest.bytes())
                    .texts(Row::partner)
                    .ids(Row::submission)
                    .bytes(Row::said)
                    .then(blocks)
                    .bytes(block -> block.mark.bytes())
                    .ids(block -> block.of.id)
                    .ids(block -> block.of.subject);
            statement.executeUpdate();
        }
    }
}
