package org.qantara.hub.programme;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Decision;
import org.qantara.model.Placement;

/** The rows of placements, in one transaction. */
record WorkRows(Connection connection) {
    static final String FORGET = """
        update programme_placement p set submission = null from programme_case c
        where c.id = p.programme_case and c.subject = any (?)
        """;
    private static final String ENTER = """
        insert into programme_placement (id, programme_case, submission, partner, kind, begins, ends, recorded_at, decided,
            occupation, country, region, flags) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String OF = """
        select p.id, p.kind, p.begins, p.ends, p.recorded_at, p.partner, p.decided, p.occupation, p.country, p.region, p.flags,
            array(select d.recipient || ' ' || (extract(epoch from v.at) * 1000)::bigint from delivery d
                join verdict v on v.delivery = d.id and v.kind = 'DELIVERED' where d.submission = p.submission)
        from programme_placement p where p.programme_case = ? order by p.said
        """;

    private static final String OF_ALL = """
        select p.id, p.kind, p.begins, p.ends, p.recorded_at, p.partner, p.decided, p.occupation, p.country, p.region, p.flags,
            '{}'::text[], c.id
        from programme_placement p join programme_case c on c.id = p.programme_case where c.corridor = ?
        order by p.said
        """;

    void enter(UUID caseId, UUID submission, Work work) throws SQLException {
        Sql.change(
                connection,
                ENTER,
                work.id(),
                caseId,
                submission,
                work.by().value(),
                work.kind().name(),
                work.begins().map(Date::valueOf).orElse(null),
                work.ends().map(Date::valueOf).orElse(null),
                work.recorded(),
                work.decided().map(Enum::name).orElse(null),
                CaseRows.texts(
                        connection, work.occupation().stream().flatMap(it -> Stream.of(it.system(), it.value()))),
                work.country().orElse(null),
                work.region().orElse(null),
                CaseRows.texts(connection, work.flags().stream().map(Enum::name).sorted()));
    }

    List<Work> of(UUID caseId) throws SQLException {
        return Sql.ask(connection, OF, WorkRows::work, caseId);
    }

    /** Of all cases in a corridor, without who knows it. */
    List<CaseRows.Of<Work>> of(Corridor corridor) throws SQLException {
        return Sql.ask(
                connection, OF_ALL, row -> new CaseRows.Of<>(row.getObject(13, UUID.class), work(row)), corridor.id());
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                row.getObject(1, UUID.class),
                Placement.Kind.valueOf(row.getString(2)),
                Optional.ofNullable(row.getObject(3, LocalDate.class)),
                Optional.ofNullable(row.getObject(4, LocalDate.class)),
                Sql.instant(row, 5).orElseThrow(),
                new PartnerId(row.getString(6)),
                Optional.ofNullable(row.getString(7)).map(Decision.By::valueOf),
                CaseRows.codes(CaseRows.texts(row, 8)),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getString(10)),
                CaseRows.texts(row, 11).stream().map(Flag::valueOf).collect(Collectors.toSet()),
                CaseRows.known(CaseRows.texts(row, 12)));
    }
}
