package org.qantara.hub.consent;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.gate.Consents;
import org.qantara.hub.identity.Traits;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.journal.Together;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.subject.Mark;
import org.qantara.hub.subject.Subjects;
import org.qantara.model.Consent;
import org.qantara.model.HubRecord;

/**
 * What is on record in the database. Records that come in at the same moment are looked up together. Of a record that may
 * be about several people all must have consented.
 */
public final class SqlConsents implements Consents {
    private static final int MOST = 64;

    /** Of people who are not known there is no row. */
    private static final String OF_MARKS = """
        with person as (
            select distinct a.number, m.subject from unnest(?, ?) a(number, mark)
            join subject_mark m on m.mark = a.mark)
        select w.number, w.recipient, bool_and(c.subject is not null), bool_or(c.withdrawn_at is not null)
        from unnest(?, ?, ?) w(number, purpose, recipient) join person p on p.number = w.number
        left join consent c on c.subject = p.subject and c.purpose = w.purpose and c.recipient = w.recipient
        group by w.number, w.recipient
        """;

    private static final String OF_DELIVERIES = """
        select d.id, bool_and(c.subject is not null), bool_or(c.withdrawn_at is not null)
        from delivery d join submission s on s.id = d.submission
        cross join lateral (
            select a.person as id from subject_also a where a.subject = s.subject
            union all
            select s.subject where not exists (select from subject_also a where a.subject = s.subject)) p
        left join consent c on c.subject = p.id and c.purpose = s.purpose and c.recipient = d.recipient
        where d.id = any (?) group by d.id
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
    private final Together<Asked> asking = new Together<>(this::answer, MOST);

    public SqlConsents(DataSource source, Subjects subjects) {
        this.sql = new Sql(source);
        this.subjects = subjects;
    }

    /** One record's question, and its answer once there is one. */
    private record Asked(List<Mark> marks, String purpose, Map<PartnerId, Standing> standings) {}

    @Override
    public Map<PartnerId, Standing> of(HubRecord record, String purpose, Collection<PartnerId> recipients) {
        var asked = new Asked(subjects.marks(Traits.of(record)), purpose, new HashMap<>(Consents.missing(recipients)));
        if (!asked.marks.isEmpty()) asking.with(asked);
        return Map.copyOf(asked.standings);
    }

    @Override
    public Map<UUID, Standing> of(Collection<UUID> deliveries) {
        var standings = new HashMap<>(Consents.missing(deliveries));
        sql.read(connection -> Sql.find(
                connection,
                OF_DELIVERIES,
                List.copyOf(deliveries),
                row -> standings.put(row.getObject(1, UUID.class), standing(row, 2))));
        return standings;
    }

    @Override
    public Trace of(PartnerId from, Consent withdrawal) {
        var marks =
                subjects.marks(Traits.of(withdrawal)).stream().map(Mark::bytes).toArray(byte[][]::new);
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
                var byMark = new Columns();
                var byRecipient = new Columns();
                for (int i = 0; i < all.size(); i++) {
                    var one = all.get(i);
                    for (var mark : one.marks) byMark.add(i, mark.bytes());
                    for (var to : one.standings.keySet()) byRecipient.add(i, one.purpose, to.value());
                }
                query.setArray(1, byMark.array(connection, "int4", 0));
                query.setArray(2, byMark.array(connection, "bytea", 1));
                query.setArray(3, byRecipient.array(connection, "int4", 0));
                query.setArray(4, byRecipient.array(connection, "text", 1));
                query.setArray(5, byRecipient.array(connection, "text", 2));
                try (var rows = query.executeQuery()) {
                    while (rows.next())
                        all.get(rows.getInt(1)).standings.put(new PartnerId(rows.getString(2)), standing(rows, 3));
                }
            }
            return null;
        });
    }

    private static Standing standing(ResultSet row, int at) throws SQLException {
        if (row.getBoolean(at + 1)) return Standing.WITHDRAWN;
        return row.getBoolean(at) ? Standing.GIVEN : Standing.MISSING;
    }

    /** Rows to be handed over column by column. */
    private static final class Columns {
        private final List<Object[]> rows = new ArrayList<>();

        void add(Object... row) {
            rows.add(row);
        }

        java.sql.Array array(Connection connection, String type, int column) throws SQLException {
            var values = rows.stream().map(row -> row[column]);
            return connection.createArrayOf(
                    type, type.equals("bytea") ? values.toArray(byte[][]::new) : values.toArray());
        }
    }
}
