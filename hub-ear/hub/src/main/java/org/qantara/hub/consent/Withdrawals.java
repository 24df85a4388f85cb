package org.qantara.hub.consent;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.journal.Endings;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.notice.QueuedLetters;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** What follows when a consent is withdrawn: deliveries end, and recipients are told. */
public final class Withdrawals {
    private static final String UNFOLLOWED = """
        select subject, purpose, recipient, submission, entered_at from consent
        where withdrawn_at is not null and followed_at is null order by entered_at
        """;
    private static final String FOLLOWED = """
        update consent set followed_at = ?
        where subject = ? and purpose = ? and recipient = ? and submission = ? and withdrawn_at is not null
        """;

    /** That one hub at a time does what is late. */
    private static final String ALONE = "withdrawals";

    /** What was being handed over when a consent was withdrawn is handed over long before this. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    private static final System.Logger LOG = System.getLogger(Withdrawals.class.getName());

    private final Sql sql;
    private final ByConsent byConsent;
    private final Notices notices;
    private final QueuedLetters letters;
    private final Clock clock;

    public Withdrawals(DataSource source, Gate gate, Notices notices, QueuedLetters letters, Clock clock) {
        this.sql = new Sql(source);
        this.byConsent = new ByConsent(gate);
        this.notices = notices;
        this.letters = letters;
        this.clock = clock;
    }

    private record Withdrawn(UUID subject, String purpose, String recipient, UUID submission, Instant enteredAt) {}

    /** Within the connection's transaction; gives what is to be taken back once it is committed. */
    List<Endings.HandedOver> end(Connection connection, Statement withdrawal, Instant now) throws SQLException {
        var to = withdrawal.recipient().value();
        var sent = byConsent.of(connection, withdrawal.subject(), withdrawal.byName(), withdrawal.purpose(), to);
        Endings.endDeliveries(
                connection,
                sent.stream()
                        .filter(ByConsent.Sent::unsettled)
                        .map(ByConsent.Sent::id)
                        .toList(),
                Problem.of(ProblemCode.CONSENT_WITHDRAWN, "to", to),
                now);
        return tell(connection, withdrawal.submission(), sent);
    }

    void takeBack(List<Endings.HandedOver> left) {
        letters.takeBack(left);
    }

    /**
     * Opens notices for what was being handed over while a consent was withdrawn: each until it is done, in transactions of
     * their own, by one hub at a time. What was put into queues meanwhile is remembered.
     */
    public void openLate() {
        for (var one : sql.read(Withdrawals::unfollowed)) attempt(alone(connection -> follow(connection, one)));
    }

    private interface Step {
        void on(Connection connection) throws SQLException;
    }

    /** What fails keeps nothing else from being done, and is tried again. */
    private void attempt(Step step) {
        try {
            sql.write(connection -> {
                step.on(connection);
                return null;
            });
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "what follows a withdrawal waits: {0}",
                    e.getClass().getName());
        }
    }

    private static Step alone(Step step) {
        return connection -> {
            if (Sql.isAlone(connection, ALONE)) step.on(connection);
        };
    }

    private void follow(Connection connection, Withdrawn one) throws SQLException {
        var now = clock.instant();
        var _ = tell(
                connection, one.submission, byConsent.of(connection, one.subject, false, one.purpose, one.recipient));
        if (one.enteredAt.plus(UNDER_WAY).isBefore(now))
            Sql.change(connection, FOLLOWED, now, one.subject, one.purpose, one.recipient, one.submission);
    }

    /** Gives what is to be taken back. */
    private List<Endings.HandedOver> tell(Connection connection, UUID submission, List<ByConsent.Sent> sent)
            throws SQLException {
        notices.open(
                connection,
                Notice.Kind.WITHDRAWAL,
                submission,
                sent.stream()
                        .filter(ByConsent.Sent::out)
                        .map(one -> new Endings.HandedOver(one.id(), one.to()))
                        .toList());
        return letters.remember(connection, submission);
    }

    private static List<Withdrawn> unfollowed(Connection connection) throws SQLException {
        return Sql.ask(connection, UNFOLLOWED, Withdrawals::withdrawn);
    }

    private static Withdrawn withdrawn(ResultSet row) throws SQLException {
        return new Withdrawn(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                Sql.instant(row, 5).orElseThrow());
    }
}
