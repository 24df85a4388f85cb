package org.qantara.hub.consent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.gate.Permit;
import org.qantara.hub.journal.Endings;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.journal.Way;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.RecordType;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** What follows when a consent is withdrawn: deliveries end, and recipients are told. */
public final class Withdrawals {
    /** Of the person, and of those with whom a record names them together. */
    private static final String DELIVERIES = """
        with person as (select a.person as id from subject_also a where a.subject = ? union select ?),
        whose as (select id from person union select a.subject from person p join subject_also a on a.person = p.id)
        select d.id, s.partner, d.recipient, s.record_type, s.purpose,
            v.delivery is null or v.kind = 'PARKED', o.delivery is not null, d.way
        from whose w join submission s on s.subject = w.id join delivery d on d.submission = s.id
        left join verdict v on v.delivery = d.id left join outgoing o on o.delivery = d.id
        where s.purpose = ? and d.recipient = ? order by d.seq
        """;

    private static final String LATELY = """
        select subject, purpose, recipient, submission from consent
        where withdrawn_at is not null and entered_at > ?
        """;

    /** What was being handed over when a consent was withdrawn is handed over long before this. */
    private static final Duration UNDER_WAY = Duration.ofDays(1);

    private final Sql sql;
    private final Gate gate;
    private final Notices notices;
    private final Queues queues;
    private final Clock clock;

    public Withdrawals(DataSource source, Gate gate, Notices notices, Queues queues, Clock clock) {
        this.sql = new Sql(source);
        this.gate = gate;
        this.notices = notices;
        this.queues = queues;
        this.clock = clock;
    }

    /** @param unsettled without a verdict of its recipient's */
    private record Sent(
            UUID id,
            PartnerId from,
            PartnerId to,
            RecordType type,
            String purpose,
            boolean unsettled,
            boolean out,
            Way way) {
        boolean isLeftInAQueue() {
            return unsettled && out && way == Way.QUEUE;
        }
    }

    /** A letter that may still lie in its recipient's queue. */
    record Left(UUID delivery, PartnerId with) {}

    /** Takes letters out of a recipient's queue, if they are still there. */
    public interface Queues {
        void takeBack(PartnerId from, List<UUID> deliveries);
    }

    private record Withdrawn(UUID subject, String purpose, String recipient, UUID submission) {}

    /** Within the connection's transaction; gives what is to be taken back once it is committed. */
    List<Left> end(Connection connection, Statement withdrawal, Instant now) throws SQLException {
        var to = withdrawal.recipient().value();
        var sent = byConsent(connection, withdrawal.subject(), withdrawal.purpose(), to);
        Endings.endDeliveries(
                connection,
                sent.stream().filter(Sent::unsettled).map(Sent::id).toList(),
                Problem.of(ProblemCode.CONSENT_WITHDRAWN, "to", to),
                now);
        tell(connection, withdrawal.submission(), sent);
        return left(sent);
    }

    private static List<Left> left(List<Sent> sent) {
        return sent.stream()
                .filter(Sent::isLeftInAQueue)
                .map(one -> new Left(one.id, one.to))
                .toList();
    }

    /** In a thread of its own, for the broker may be slow or away. */
    void takeBack(List<Left> letters) {
        letters.stream()
                .collect(groupingBy(Left::with, mapping(Left::delivery, toList())))
                .forEach((from, deliveries) ->
                        Thread.ofVirtual().name("take back").start(() -> queues.takeBack(from, deliveries)));
    }

    /**
     * Opens notices for what was being handed over while a consent was withdrawn, and takes back what was put into
     * queues. Safe to repeat.
     */
    public void openLate() {
        takeBack(sql.write(connection -> {
            var left = new ArrayList<Left>();
            for (var one : lately(connection)) {
                var sent = byConsent(connection, one.subject, one.purpose, one.recipient);
                tell(connection, one.submission, sent);
                left.addAll(left(sent));
            }
            return left;
        }));
    }

    private void tell(Connection connection, UUID submission, List<Sent> sent) throws SQLException {
        notices.open(
                connection,
                Notice.Kind.WITHDRAWAL,
                submission,
                sent.stream()
                        .filter(Sent::out)
                        .map(one -> new Endings.HandedOver(one.id, one.to))
                        .toList());
    }

    private List<Sent> byConsent(Connection connection, UUID subject, String purpose, String recipient)
            throws SQLException {
        try (var query = connection.prepareStatement(DELIVERIES)) {
            query.setObject(1, subject);
            query.setObject(2, subject);
            query.setString(3, purpose);
            query.setString(4, recipient);
            return read(query.executeQuery(), Withdrawals::sent).stream()
                    .filter(this::wentByConsent)
                    .toList();
        }
    }

    /** Unless it would go today without one. */
    private boolean wentByConsent(Sent one) {
        return one.type != RecordType.CONSENT
                && !(gate.permit(one.from, one.to, one.type, one.purpose) instanceof Permit.Granted granted
                        && !granted.needsConsent());
    }

    private List<Withdrawn> lately(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(LATELY)) {
            query.setObject(1, clock.instant().minus(UNDER_WAY).atOffset(ZoneOffset.UTC));
            return read(
                    query.executeQuery(),
                    row -> new Withdrawn(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, UUID.class)));
        }
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                row.getObject(1, UUID.class),
                new PartnerId(row.getString(2)),
                new PartnerId(row.getString(3)),
                RecordType.of(row.getString(4)).orElseThrow(),
                row.getString(5),
                row.getBoolean(6),
                row.getBoolean(7),
                Way.valueOf(row.getString(8)));
    }

    private static <R> List<R> read(ResultSet rows, Sql.Reading<R> reading) throws SQLException {
        try (rows) {
            var all = new ArrayList<R>();
            while (rows.next()) all.add(reading.of(rows));
            return all;
        }
    }
}
