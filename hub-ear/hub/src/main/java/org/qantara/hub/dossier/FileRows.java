package org.qantara.hub.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.qantara.hub.dossier.SubjectFile.Agreed;
import org.qantara.hub.dossier.SubjectFile.Event;
import org.qantara.hub.dossier.SubjectFile.Noticed;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.journal.Written;
import org.qantara.hub.notice.Notice;
import org.qantara.spi.Loss;
import org.qantara.spi.ProblemCode;

/** What stands in the database about somebody. */
record FileRows(Connection connection) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> WITHHELD = Set.of(Loss.Reason.WITHHELD.name(), Loss.Reason.NOT_CONSENTED.name());

    static final String ERASED = "select max(erased_at) from subject where id = any (?)";
    static final String CONSENTS = """
        select recipient, purpose, array_to_string(categories, ' '), given_at, valid_until, withdrawn_at
        from consent where subject = any (?) order by given_at
        """;
    static final String SUBMISSIONS = """
        select s.id, s.partner, s.received_at, s.via, s.format, s.record_type, s.purpose,
        exists (select 1 from content c where c.submission = s.id)
            and exists (select 1 from subject k where k.id = s.subject and k.key is not null)
        from unnest(?::uuid[]) of(subject) join submission s on s.subject = of.subject order by s.id
        """;
    static final String DELIVERIES = """
        select d.id, d.submission, d.recipient, d.way, v.kind, v.at, v.problem, o.terms, o.format, o.losses,
            o.withheld_before
        from unnest(?::uuid[]) of(submission) join delivery d on d.submission = of.submission
        left join verdict v on v.delivery = d.id left join outgoing o on o.delivery = d.id
        order by d.submission, d.position
        """;
    static final String NOTICES = """
        select n.delivery, n.kind, n.opened_at, n.due_at, n.told_at, n.acknowledged_at
        from unnest(?::uuid[]) of(submission) join delivery d on d.submission = of.submission
        join notice n on n.delivery = d.id order by n.id
        """;
    /** Also of what was refused under the message id of something that was accepted. */
    static final String EVENTS = """
        with about as (
            select id, id as submission from unnest(?::uuid[]) id
            union all
            select r.id, s.id from unnest(?::uuid[]) of(id) join submission s on s.id = of.id
            join refusal r on r.partner = s.partner and r.message_id = s.message_id)
        select about.submission, a.at, a.deed, a.actor, a.through, a.partner, a.outcome
        from about join act a on a.submission = about.id order by a.tx, a.id
        """;

    record SubmissionRow(
            UUID id,
            String from,
            Instant at,
            String via,
            String format,
            String recordType,
            String purpose,
            boolean isStored) {}

    record DeliveryRow(
            UUID id,
            UUID submission,
            String to,
            String way,
            Optional<String> state,
            Optional<Instant> at,
            Optional<ProblemCode> problem,
            Optional<String> agreement,
            Optional<String> format,
            List<String> withheld) {}

    record NoticeRow(UUID delivery, Noticed notice) {}

    record EventRow(UUID submission, Event event) {}

    Optional<Instant> erased(List<UUID> subjects) throws SQLException {
        return Sql.find(connection, ERASED, subjects, row -> Sql.instant(row, 1)).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    List<Agreed> consents(List<UUID> subjects) throws SQLException {
        return Sql.find(
                connection,
                CONSENTS,
                subjects,
                row -> new Agreed(
                        row.getString(1),
                        row.getString(2),
                        words(row.getString(3)),
                        Sql.instant(row, 4).orElseThrow(),
                        Sql.instant(row, 5),
                        Sql.instant(row, 6)));
    }

    private static List<String> words(String categories) {
        return categories == null || categories.isEmpty() ? List.of() : List.of(categories.split(" "));
    }

    List<SubmissionRow> submissions(List<UUID> subjects) throws SQLException {
        return Sql.find(
                connection,
                SUBMISSIONS,
                subjects,
                row -> new SubmissionRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Sql.instant(row, 3).orElseThrow(),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getBoolean(8)));
    }

    List<DeliveryRow> deliveries(List<UUID> submissions) throws SQLException {
        return Sql.find(
                connection,
                DELIVERIES,
                submissions,
                row -> new DeliveryRow(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5)),
                        Sql.instant(row, 6),
                        Optional.ofNullable(row.getString(7)).flatMap(FileRows::problem),
                        Optional.ofNullable(row.getString(8)).flatMap(Written::agreementOf),
                        Optional.ofNullable(row.getString(9)),
                        withheld(row.getString(10), row.getArray(11))));
    }

    List<NoticeRow> notices(List<UUID> submissions, Instant now) throws SQLException {
        return Sql.find(
                connection,
                NOTICES,
                submissions,
                row -> new NoticeRow(row.getObject(1, UUID.class), noticed(row, now)));
    }

    private static Noticed noticed(ResultSet row, Instant now) throws SQLException {
        var due = Sql.instant(row, 4).orElseThrow();
        var told = Sql.instant(row, 5);
        var acknowledged = Sql.instant(row, 6);
        return new Noticed(
                Notice.Kind.valueOf(row.getString(2)),
                Notice.State.of(now, due, told, acknowledged),
                Sql.instant(row, 3).orElseThrow(),
                due,
                told,
                acknowledged);
    }

    List<EventRow> events(List<UUID> submissions) throws SQLException {
        var ids = connection.createArrayOf("uuid", submissions.toArray());
        return Sql.ask(connection, EVENTS, FileRows::event, ids, ids);
    }

    private static EventRow event(ResultSet row) throws SQLException {
        return new EventRow(
                row.getObject(1, UUID.class),
                new Event(
                        Sql.instant(row, 2).orElseThrow(),
                        row.getString(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5)),
                        Optional.ofNullable(row.getString(6)),
                        code(row.getString(7))));
    }

    private static Optional<ProblemCode> problem(String json) {
        return code(tree(json).path("code").asText());
    }

    private static Optional<ProblemCode> code(String name) {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }

    /** @param before of all earlier letters, if there were any; what was in one of them its recipient may have */
    private static List<String> withheld(String losses, Array before) throws SQLException {
        if (losses == null) return List.of();
        var now = StreamSupport.stream(tree(losses).spliterator(), false)
                .filter(loss -> WITHHELD.contains(loss.path("reason").asText()))
                .map(loss -> loss.path("at").asText())
                .distinct()
                .toList();
        if (before == null) return now;
        var always = Set.of((String[]) before.getArray());
        return now.stream().filter(always::contains).toList();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable JSON in the journal", e);
        }
    }
}
