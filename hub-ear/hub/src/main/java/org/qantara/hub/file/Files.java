package org.qantara.hub.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.journal.Codec;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;

/** What became of files. */
public final class Files implements FileDesk {
    private static final String QUARANTINED = """
        (select count(*) from submission s join quarantine q on q.subject = s.subject where s.file = f.id)
        """;
    private static final String ONE = "select " + FileRows.COLUMNS + ", " + QUARANTINED + " from file f where f.id = ?";
    private static final String BY_MESSAGE =
            "select " + FileRows.COLUMNS + ", " + QUARANTINED + " from file f where f.partner = ? and f.message_id = ?";
    private static final String PAGE = "select " + FileRows.COLUMNS + """
        from file f where (f.ended_at is null or not ?) and (?::uuid is null or f.id < ?::uuid) order by f.id desc limit ?
        """;
    private static final String PROBLEMS = """
        select row_number, refusal, problem from file_problem where file = ? and row_number > ? order by row_number limit ?
        """;

    private final Sql sql;
    private final TurnedAway turnedAway;

    public Files(DataSource source, TurnedAway turnedAway) {
        this.sql = new Sql(source);
        this.turnedAway = turnedAway;
    }

    @Override
    public Optional<ReceivedFile> file(PartnerId partner, UUID id, Through by) {
        return sql.read(connection -> Sql.ask(connection, ONE, row -> FileRows.read(row, true), id).stream()
                .findFirst()
                .filter(file -> isOf(partner, file, by)));
    }

    private boolean isOf(PartnerId partner, ReceivedFile file, Through by) {
        var sender = file.sent().from();
        if (sender.equals(partner)) return true;
        turnedAway.ofAnother(
                Doer.partner(partner.value(), by),
                sender.value(),
                Optional.of(file.id()),
                Optional.empty(),
                ProblemCode.UNKNOWN_SUBMISSION.name());
        return false;
    }

    @Override
    public Optional<ReceivedFile> fileOfMessage(PartnerId partner, String messageId) {
        return sql.read(connection ->
                Sql.ask(connection, BY_MESSAGE, row -> FileRows.read(row, true), partner.value(), messageId).stream()
                        .findFirst());
    }

    @Override
    public List<RowProblem> problems(UUID file, long after, int most) {
        return sql.read(connection -> Sql.ask(
                connection,
                PROBLEMS,
                row -> new RowProblem(row.getLong(1), row.getObject(2, UUID.class), Codec.problem(row.getString(3))),
                file,
                after,
                most));
    }

    /**
     * Everybody's, the latest first; of those accepted it is not told how many are held.
     *
     * @param inWork those that have not been read, or all
     * @param before the one that the page before has ended with
     */
    public List<ReceivedFile> page(boolean inWork, Optional<UUID> before, int most) {
        var from = before.orElse(null);
        return sql.read(
                connection -> Sql.ask(connection, PAGE, row -> FileRows.read(row, false), inWork, from, from, most));
    }
}
