package org.qantara.hub.journal;

import static java.util.stream.Collectors.toMap;

import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Columns;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** The ledger of files in the database. What fails for many together is tried for the halves of them, down to each alone. */
public final class SqlRowLedger implements RowLedger {
    private static final System.Logger LOG = System.getLogger(SqlRowLedger.class.getName());

    private static final String SEEN =
            "select message_id, file, file_row, losses from submission where partner = ? and message_id = any (?)";
    private static final String REFUSED =
            "select row_number, problem from file_problem where file = ? and row_number = any (?)";
    private static final String REFUSE = """
        with new as (
            insert into refusal (id, partner, message_id, via, refused_at, fingerprint, problem)
            select id, partner, message_id, via, %s, fingerprint, problem
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::text[], ?::text[])
                as r(id, partner, message_id, via, refused_at, fingerprint, problem)),
        told as (
            insert into file_problem (file, row_number, refusal, problem)
            select * from unnest(?::uuid[], ?::int8[], ?::uuid[], ?::text[]) on conflict do nothing)
        """.formatted(Columns.moment("refused_at")) + Acts.INSERT;

    private final Sql sql;
    private final SqlLedger ledger;
    private final CanonicalForm canonical;
    private final Subjects subjects;

    public SqlRowLedger(DataSource source, SqlLedger ledger, CanonicalForm canonical, Subjects subjects) {
        this.sql = new Sql(source);
        this.ledger = ledger;
        this.canonical = canonical;
        this.subjects = subjects;
    }

    @Override
    public Map<String, Seen> seen(PartnerId from, Collection<String> messageIds) {
        return sql.read(connection -> Sql.ask(
                        connection,
                        SEEN,
                        row -> Map.entry(row.getString(1), seen(row)),
                        from.value(),
                        connection.createArrayOf("text", messageIds.toArray()))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Seen seen(ResultSet row) throws SQLException {
        var file = Optional.ofNullable(row.getObject(2, UUID.class));
        var number = row.getLong(3);
        return new Seen(file.map(it -> new FileRow(it, number)), Codec.losses(row.getString(4)));
    }

    @Override
    public List<Outcome> enter(List<Entry> entries) {
        var rows = entries.stream()
                .map(entry -> new EntryRows(entry, canonical, subjects))
                .toList();
        var failed = new HashMap<EntryRows, Problem>();
        enter(rows, failed);
        return rows.stream().map(row -> outcome(row, failed.get(row))).toList();
    }

    private static Outcome outcome(EntryRows row, Problem failed) {
        if (failed != null) return new Outcome.Refused(failed);
        if (row.areAboutSomebodyErased()) return new Outcome.Refused(Problem.of(ProblemCode.ERASED, ""));
        return row.areEntered() ? new Outcome.Entered() : new Outcome.Repeated();
    }

    private void enter(List<EntryRows> rows, Map<EntryRows, Problem> failed) {
        if (rows.isEmpty()) return;
        try {
            ledger.enter(rows);
        } catch (JournalUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (rows.size() == 1) failed.put(rows.getFirst(), problem(e));
            else {
                enter(rows.subList(0, rows.size() / 2), failed);
                enter(rows.subList(rows.size() / 2, rows.size()), failed);
            }
        }
    }

    private static Problem problem(RuntimeException failure) {
        if (failure instanceof NotTaken notTaken) return notTaken.problem();
        LOG.log(
                Level.WARNING,
                "a row of a file was not entered: {0}",
                failure.getClass().getName());
        return Problem.of(ProblemCode.INTERNAL, "");
    }

    @Override
    public void refuse(List<Rejected> rows) {
        if (rows.isEmpty()) return;
        sql.write(connection -> {
            try (var statement = connection.prepareStatement(REFUSE)) {
                var columns = Columns.of(connection, statement, rows)
                        .ids(row -> row.refusal().id())
                        .texts(row -> row.refusal().from().value())
                        .texts(row -> row.refusal().messageId())
                        .texts(row -> row.refusal().via())
                        .moments(row -> row.refusal().at())
                        .texts(row -> row.refusal().fingerprint())
                        .texts(row -> Codec.text(row.refusal().problem()))
                        .ids(row -> row.row().file())
                        .bigNumbers(row -> row.row().number())
                        .ids(row -> row.refusal().id())
                        .texts(row -> Codec.text(row.refusal().problem()));
                Acts.bind(columns.then(
                        rows.stream().map(row -> SqlLedger.act(row.refusal())).toList()));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Map<Long, Problem> refused(UUID file, Collection<Long> rows) {
        return sql.read(connection -> Sql.ask(
                        connection,
                        REFUSED,
                        row -> Map.entry(row.getLong(1), Codec.problem(row.getString(2))),
                        file,
                        connection.createArrayOf("int8", rows.toArray()))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
