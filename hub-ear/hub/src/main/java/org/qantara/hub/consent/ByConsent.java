package org.qantara.hub.consent;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.gate.Permit;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.journal.Underway;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.RecordType;

/** The deliveries that somebody's consent was needed for. */
record ByConsent(Gate gate) {
    /** Of the person, in all that they are said to be, and of those with whom a record names them together. */
    private static final String DELIVERIES = """
        with named as (
            select a.person as id from subject_also a where a.subject = ? and (not a.by_name or ?) union select ?),
        person as (select same_people(n.id) as id from named n),
        whose as (select id from person union select a.subject from person p join subject_also a on a.person = p.id)
        select d.id, s.partner, d.recipient, s.record_type, s.purpose,
            v.delivery is null or v.kind = 'PARKED', o.delivery is not null or %s
        from whose w join submission s on s.subject = w.id join delivery d on d.submission = s.id
        left join verdict v on v.delivery = d.id left join outgoing o on o.delivery = d.id
        where s.purpose = ? and d.recipient = ? order by d.seq
        """.formatted(Underway.MAY_HAVE_LEFT);

    /** @param unsettled without a verdict of its recipient's */
    record Sent(
            UUID id, PartnerId from, PartnerId to, RecordType type, String purpose, boolean unsettled, boolean out) {}

    /** @param byName also of those who only have the same name */
    List<Sent> of(Connection connection, UUID subject, boolean byName, String purpose, String recipient)
            throws SQLException {
        return Sql.ask(connection, DELIVERIES, ByConsent::sent, subject, byName, subject, purpose, recipient).stream()
                .filter(this::wentByConsent)
                .toList();
    }

    /** Unless it would go today without one. */
    private boolean wentByConsent(Sent one) {
        return one.type != RecordType.CONSENT
                && !(gate.permit(one.from, one.to, one.type, one.purpose) instanceof Permit.Granted granted
                        && !granted.needsConsent());
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                row.getObject(1, UUID.class),
                new PartnerId(row.getString(2)),
                new PartnerId(row.getString(3)),
                RecordType.of(row.getString(4)).orElseThrow(),
                row.getString(5),
                row.getBoolean(6),
                row.getBoolean(7));
    }
}
