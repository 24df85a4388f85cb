package org.qantara.hub.journal;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.Subject;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.spi.Payload;

/**
 * What follows from records that were held comes once those they are about go free, in the order in which the records came;
 * each in a transaction of its own, whichever hub gets there first. If it cannot, for it is not legal by now, that is an
 * act and it is tried no more: its sender has a receipt for it.
 */
public final class Afterwards implements Runnable {
    private static final System.Logger LOG = System.getLogger(Afterwards.class.getName());
    private static final String DUE = """
        select h.submission from held_back h where h.problem is null
        and not is_held(h.subject) order by h.submission limit 100
        """;
    /** Nobody else does it meanwhile. What was said under the number of somebody else is not about them. */
    private static final String TAKE = """
        delete from held_back h where h.submission = ? and h.problem is null
        and not is_held(h.subject)
        returning h.subject, exists (select from identity_conflict c where c.one = c.other and c.decision = 'DIFFERENT'
            and (c.submission = h.submission or exists (select from identity_conflict_repeat r
                where r.conflict = c.id and r.submission = h.submission)))
        """;

    private static final String RECORD = """
        select s.partner, s.message_id, s.via, s.received_at, s.sha256, s.fingerprint, s.format, s.record_type, s.purpose,
            s.subject, k.key, c.canonical,
            array(select d.id || ' ' || d.recipient || ' ' || d.way from delivery d where d.submission = s.id order by d.position)
        from submission s join subject k on k.id = s.subject and k.key is not null join content c on c.submission = s.id
        where s.id = ?
        """;
    private static final String CANNOT = """
        insert into held_back (submission, subject, problem) values (?, ?, ?)
        on conflict (submission) do update set problem = excluded.problem
        """;

    private final Sql sql;
    private final CanonicalForm form;
    private final Keyring keyring;
    private final Consequences consequences;
    private final Clock clock;

    /** @param consequences that are held back */
    public Afterwards(DataSource source, CanonicalForm form, Keyring keyring, Consequences consequences, Clock clock) {
        this.sql = new Sql(source);
        this.form = form;
        this.keyring = keyring;
        this.consequences = consequences;
        this.clock = clock;
    }

    private record Taken(UUID subject, boolean isOfAnother) {}

    @Override
    public void run() {
        List<UUID> due = sql.read(connection -> Sql.ask(connection, DUE, row -> row.getObject(1, UUID.class)));
        for (var submission : due) follow(submission);
    }

    private void follow(UUID submission) {
        try {
            sql.<Void>write(connection -> {
                var taken = Sql.ask(
                        connection,
                        TAKE,
                        row -> new Taken(row.getObject(1, UUID.class), row.getBoolean(2)),
                        submission);
                if (!taken.isEmpty() && !taken.getFirst().isOfAnother) follow(connection, submission);
                return null;
            });
        } catch (NotTaken e) {
            sql.<Void>write(connection -> cannot(connection, submission, e));
            LOG.log(
                    Level.WARNING,
                    "nothing follows from {0}: {1}",
                    submission,
                    e.problem().code());
        }
    }

    /** Nothing does from a record that is stored no more. */
    private void follow(Connection connection, UUID submission) throws SQLException {
        var found = Sql.ask(connection, RECORD, row -> fresh(row, submission), submission);
        if (found.isEmpty()) return;
        consequences.before(connection, found);
        var left = consequences.of(connection, found);
        Acts.insert(
                connection,
                List.of(Act.of(clock.instant(), Deed.FOLLOWED, Doer.HUB).about(submission)));
        left.run();
    }

    private Void cannot(Connection connection, UUID submission, NotTaken why) throws SQLException {
        var code = why.problem().code().name();
        var subject = Sql.ask(
                        connection,
                        "select subject from held_back where submission = ?",
                        row -> row.getObject(1, UUID.class),
                        submission)
                .getFirst();
        Sql.change(connection, CANNOT, submission, subject, code);
        var act = Act.of(clock.instant(), Deed.FOLLOWED, Doer.HUB)
                .about(submission)
                .ending(code);
        Acts.insert(connection, List.of(act));
        return null;
    }

    private Consequences.Fresh fresh(ResultSet row, UUID submission) throws SQLException {
        var subject = row.getObject(10, UUID.class);
        var key = keyring.unwrap(subject, row.getBytes(11));
        var plain = Sealed.plain(row.getBytes(12), new Owner.Somebody(() -> key), submission, SealedColumn.CANONICAL);
        var postings = Arrays.stream((String[]) row.getArray(13).getArray())
                .map(it -> it.split(" "))
                .map(it -> new Entry.Posting(UUID.fromString(it[0]), new PartnerId(it[1]), Way.valueOf(it[2])))
                .toList();
        var receipt = new Receipt(
                submission,
                row.getString(2),
                new PartnerId(row.getString(1)),
                Sql.instant(row, 4).orElseThrow(),
                row.getString(5),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                postings.stream()
                        .map(it -> new Receipt.Addressed(it.deliveryId(), it.to()))
                        .toList(),
                List.of());
        var entry = new Entry(
                receipt,
                row.getString(3),
                row.getString(6),
                Payload.json("{}"),
                form.read(plain),
                postings,
                Optional.empty());
        return new Consequences.Fresh(entry, new Subject(subject, Optional.of(key)));
    }
}
