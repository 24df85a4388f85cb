package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Columns;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.CanonicalForm;

/**
 * The ledger in the database. Submissions that come at the same moment share a transaction: its commit is what costs.
 * Large ones have one of their own, so that no other waits for them.
 */
public final class SqlLedger implements Ledger {
    private static final int MOST = 32;
    private static final int LARGE = 256 << 10;
    private static final String REFUSAL = """
        with new as (
            insert into refusal (id, partner, message_id, via, refused_at, fingerprint, problem)
            values (?, ?, ?, ?, ?, ?, ?))
        """ + Acts.INSERT;

    /** The last parameter of a refusal; those of its act follow. */
    private static final int LAST = 7;

    private final Database database;
    private final Sql sql;
    private final CanonicalForm canonical;
    private final Subjects subjects;
    private final JustEntered justEntered;
    private final Consequences consequences;
    private final Together<EntryRows> entering = new Together<>(this::enter, MOST);

    public SqlLedger(
            Transactions transactions,
            DataSource source,
            CanonicalForm canonical,
            Subjects subjects,
            JustEntered justEntered,
            Consequences consequences) {
        this.database = new Database(transactions);
        this.sql = new Sql(source);
        this.canonical = canonical;
        this.subjects = subjects;
        this.justEntered = justEntered;
        this.consequences = consequences;
    }

    @Override
    public Optional<Entered> seen(PartnerId from, String messageId) {
        return database.read(em -> Rows.submission(em, from, messageId)
                .map(row -> new Entered(row.fingerprint, Rows.receipt(em, row, Rows.deliveries(em, row)))));
    }

    @Override
    public Receipt enter(Entry entry) {
        var rows = new EntryRows(entry, canonical, subjects);
        if (rows.bytes() > LARGE) enter(List.of(rows));
        else entering.with(rows);
        if (rows.areAboutSomebodyErased()) throw new SubjectGone();
        if (!rows.areEntered()) throw new AlreadyEntered();
        return rows.receipt();
    }

    @Override
    public void refuse(Refusal refusal) {
        sql.write(connection -> {
            try (var row = connection.prepareStatement(REFUSAL)) {
                bind(row, refusal);
                Acts.bind(Columns.of(connection, row, List.of(act(refusal)), LAST));
                return row.executeUpdate();
            }
        });
    }

    /** All or nothing, in one transaction. */
    void enter(List<EntryRows> all) {
        var inserted = insert(all);
        for (var rows : inserted.fresh()) {
            rows.committed();
            rows.keepIn(justEntered);
        }
        inserted.then().run();
    }

    private static void bind(PreparedStatement row, Refusal refusal) throws SQLException {
        row.setObject(1, refusal.id());
        row.setString(2, refusal.from().value());
        row.setString(3, refusal.messageId());
        row.setString(4, refusal.via());
        row.setObject(5, refusal.at().atOffset(ZoneOffset.UTC));
        row.setString(6, refusal.fingerprint());
        row.setString(LAST, Codec.text(refusal.problem()));
    }

    static Act act(Refusal refusal) {
        var from = refusal.from().value();
        return Act.of(refusal.at(), Deed.REFUSED, Doer.partner(from, Through.valueOf(refusal.via())))
                .about(refusal.id())
                .concerning(Optional.of(from))
                .ending(refusal.problem().code().name());
    }

    /** Those that were not there before, and what is left to do. */
    private record Inserted(List<EntryRows> fresh, Runnable then) {}

    /** Once more if another transaction was in the way, as happens among several hubs. */
    private Inserted insert(List<EntryRows> all) {
        try {
            return sql.write(connection -> insert(connection, all));
        } catch (JournalUnavailable e) {
            if (!Failures.isClash(e)) throw e;
            return sql.write(connection -> insert(connection, all));
        }
    }

    private Inserted insert(Connection connection, List<EntryRows> all) throws SQLException {
        var fresh = EntryRows.submissions(connection, ofWhoIsNotErased(connection, all));
        EntryRows.answered(
                connection,
                fresh,
                consequences.before(
                        connection, fresh.stream().map(EntryRows::fresh).toList()));
        EntryRows.rest(connection, fresh);
        var then =
                consequences.of(connection, fresh.stream().map(EntryRows::fresh).toList());
        return new Inserted(fresh, then);
    }

    private List<EntryRows> ofWhoIsNotErased(Connection connection, List<EntryRows> all) throws SQLException {
        var found = subjects.of(connection, all.stream().map(EntryRows::person).toList());
        for (int i = 0; i < all.size(); i++) all.get(i).areAbout(found.get(i));
        return all.stream().filter(rows -> !rows.areAboutSomebodyErased()).toList();
    }
}
