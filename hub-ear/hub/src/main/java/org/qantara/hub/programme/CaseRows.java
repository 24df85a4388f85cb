package org.qantara.hub.programme;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.subject.Mark;
import org.qantara.model.Code;
import org.qantara.model.Decision;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;

/** The rows of cases, in one transaction. */
record CaseRows(Connection connection) {
    /** A case that is locked until the transaction ends. */
    record Row(UUID id, String corridor) {}

    /** @param isOfAnother whether what is known of its person cannot be true of whom the record is about */
    record Named(Row row, boolean isOfAnother) {}

    /** Whoever calls a case by another's name for it has to have said or got something of it; nobody is who they are not. */
    private static final String NAMED = """
        select c.id, c.corridor, c.subject not in (select same_people(t.id)) and not exists (select from subject_also l
                where l.person = t.id and l.subject = c.subject or l.subject = t.id and l.person = c.subject) and (
            c.sex <> t.sex or c.birth_year <> t.birth_year
            or t.has_number and exists (select from subject_mark m where m.subject = c.subject and m.kind in (1, 2))
            or exists (select from subject_mark a join subject_mark b on b.kind = a.kind and b.issuer = a.issuer
                where a.kind = 3 and a.subject = t.id and b.subject = c.subject))
        from (values (?::uuid, ?::boolean, ?::text, ?::integer)) t(id, has_number, sex, birth_year),
            programme_case_name n join programme_case c on c.id = n.programme_case
        where n.mark = ? and not exists (select from identity_conflict i where i.decision = 'DIFFERENT'
            and (i.one = c.subject and i.other = t.id or i.other = c.subject and i.one = t.id))
        and (? or exists (select from programme_event e where e.programme_case = c.id and (e.partner = ? or exists (
            select from delivery d where d.submission = e.submission and d.recipient = ?)))) for update of c
        """;

    private static final String LATEST = """
        select id, corridor from programme_case where subject in (select same_people(?)) and corridor = ?
        order by begun_at desc, id desc limit 1 for update
        """;
    private static final String LATEST_OF_ALL = """
        select id, corridor from programme_case where subject in (select same_people(?))
        order by begun_at desc, id desc limit 1 for update
        """;
    private static final String BEGIN =
            "insert into programme_case (id, corridor, subject, begun_at, sex, birth_year) values (?, ?, ?, ?, ?, ?)";
    /** What nobody had said yet. */
    private static final String COMPLETE = """
        update programme_case set sex = coalesce(sex, ?), birth_year = coalesce(birth_year, ?)
        where id = ? and (sex is null or birth_year is null)
        """;

    private static final String NAME =
            "insert into programme_case_name (mark, programme_case) values (?, ?) on conflict do nothing";
    private static final String ENTER = """
        insert into programme_event (id, programme_case, submission, partner, stage, result, occurred, expires, recorded_at,
            decided, occupation, region, flags, moved, resumes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String ALL_EVENTS = """
        select e.id, e.stage, e.result, e.occurred, e.recorded_at, e.partner, e.expires, e.occupation, e.decided, e.flags,
            '{}'::text[], e.resumes, c.id
        from programme_event e join programme_case c on c.id = e.programme_case where c.corridor = ?
        """;
    private static final String EVENTS = """
        select e.id, e.stage, e.result, e.occurred, e.recorded_at, e.partner, e.expires, e.occupation, e.decided, e.flags,
            array(select d.recipient || ' ' || (extract(epoch from v.at) * 1000)::bigint from delivery d
                join verdict v on v.delivery = d.id and v.kind = 'DELIVERED' where d.submission = e.submission),
            e.resumes
        from programme_event e where e.programme_case = ?
        """;
    private static final List<String> FORGET =
            List.of("""
        update programme_event e set submission = null from programme_case c
        where c.id = e.programme_case and c.subject = any (?)
        """, """
        update programme_event e set submission = null from submission s
        where s.id = e.submission and s.subject = any (?)
        """, """
        delete from programme_case_name n using programme_case c where c.id = n.programme_case and c.subject = any (?)
        """, WorkRows.FORGET, "update programme_case set subject = null where subject = any (?)");

    Optional<Named> named(Mark mark, Told told) throws SQLException {
        var partner = told.by().value();
        return Sql.ask(
                        connection,
                        NAMED,
                        row -> new Named(row(row), row.getBoolean(3)),
                        told.subject(),
                        told.isOfANumber(),
                        told.sex(),
                        told.birthYear(),
                        mark.bytes(),
                        told.isNamedByItself(),
                        partner,
                        partner)
                .stream()
                .findFirst();
    }

    Optional<Row> latest(UUID subject, Corridor corridor) throws SQLException {
        return Sql.ask(connection, LATEST, CaseRows::row, subject, corridor.id()).stream()
                .findFirst();
    }

    /** In whatever corridor. */
    Optional<Row> latest(UUID subject) throws SQLException {
        return Sql.ask(connection, LATEST_OF_ALL, CaseRows::row, subject).stream()
                .findFirst();
    }

    UUID begin(Told told, Corridor corridor, Instant now) throws SQLException {
        var id = UUID.randomUUID();
        Sql.change(connection, BEGIN, id, corridor.id(), told.subject(), now, told.sex(), told.birthYear());
        return id;
    }

    /** Takes from what is told who it is, as far as nobody has said so before. */
    void complete(UUID id, Told told) throws SQLException {
        if (told.sex() != null || told.birthYear() != null)
            Sql.change(connection, COMPLETE, told.sex(), told.birthYear(), id);
    }

    void name(UUID id, Mark mark) throws SQLException {
        Sql.change(connection, NAME, mark.bytes(), id);
    }

    void enter(UUID id, UUID submission, Optional<String> region, CaseEvent event, Applied.Taken taken)
            throws SQLException {
        Sql.change(
                connection,
                ENTER,
                event.id(),
                id,
                submission,
                event.by().value(),
                event.stage().name(),
                event.result().map(Enum::name).orElse(null),
                Date.valueOf(event.occurred()),
                event.expires().map(Date::valueOf).orElse(null),
                event.recorded(),
                event.decided().map(Enum::name).orElse(null),
                texts(connection, event.occupation().stream().flatMap(it -> Stream.of(it.system(), it.value()))),
                region.orElse(null),
                texts(connection, taken.flags().stream().map(Enum::name).sorted()),
                taken instanceof Applied.Moved,
                event.resumes());
    }

    static Array texts(Connection connection, Stream<String> all) throws SQLException {
        return connection.createArrayOf("text", all.toArray());
    }

    History history(UUID id, Corridor corridor) throws SQLException {
        return History.of(corridor, Sql.ask(connection, EVENTS, CaseRows::event, id));
    }

    /** Something of a case. */
    record Of<T>(UUID id, T it) {}

    /** What was said of all cases in a corridor, without who knows it. */
    List<Of<CaseEvent>> of(Corridor corridor) throws SQLException {
        return Sql.ask(
                connection, ALL_EVENTS, row -> new Of<>(row.getObject(13, UUID.class), event(row)), corridor.id());
    }

    static void forget(Connection connection, List<UUID> subjects) throws SQLException {
        var all = connection.createArrayOf("uuid", subjects.toArray());
        for (var statement : FORGET) Sql.change(connection, statement, all);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject(1, UUID.class), row.getString(2));
    }

    private static CaseEvent event(ResultSet row) throws SQLException {
        return new CaseEvent(
                row.getObject(1, UUID.class),
                Stage.valueOf(row.getString(2)),
                Optional.ofNullable(row.getString(3)).map(StageResult::valueOf),
                row.getObject(4, LocalDate.class),
                Sql.instant(row, 5).orElseThrow(),
                new PartnerId(row.getString(6)),
                Optional.ofNullable(row.getObject(7, LocalDate.class)),
                codes(texts(row, 8)),
                Optional.ofNullable(row.getString(9)).map(Decision.By::valueOf),
                texts(row, 10).stream().map(Flag::valueOf).collect(Collectors.toSet()),
                row.getBoolean(12),
                known(texts(row, 11)));
    }

    static List<String> texts(ResultSet row, int at) throws SQLException {
        return Arrays.asList((String[]) row.getArray(at).getArray());
    }

    static List<Code> codes(List<String> texts) {
        var all = new ArrayList<Code>();
        for (int i = 0; i < texts.size(); i += 2) all.add(Code.of(texts.get(i), texts.get(i + 1)));
        return all;
    }

    static Map<PartnerId, Instant> known(List<String> texts) {
        return texts.stream()
                .map(it -> it.split(" "))
                .collect(Collectors.toMap(
                        it -> new PartnerId(it[0]),
                        it -> Instant.ofEpochMilli(Long.parseLong(it[1])),
                        (one, other) -> one.isBefore(other) ? one : other));
    }
}
