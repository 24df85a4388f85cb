package org.qantara.hub.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.journal.Codec;
import org.qantara.hub.journal.FileHold;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Which files are to be read, and how far each has come. */
final class FileWork {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final int MOST_TRIES = 5;

    private static final String PARTNERS =
            "select distinct partner from file where ended_at is null and next_at <= ? order by partner";
    private static final String OLDEST = "select " + FileRows.COLUMNS + """
        from file f where f.partner = ? and f.ended_at is null order by f.id limit 1
        """;
    private static final String STILL_ALONE = "select 1";
    private static final String BEGIN = "update file set begun_at = coalesce(begun_at, ?) where id = ?";
    private static final String PROGRESS = """
        update file set rows_read = ?, accepted = ?, repeated = ?, rejected = ? where id = ? and ended_at is null
        """;
    private static final String END = """
        update file set ended_at = ?, rows_read = ?, accepted = ?, repeated = ?, rejected = ?, warnings = ?, problem = ?
        where id = ? and ended_at is null
        """;
    private static final String FAILED = "update file set tries = tries + 1, next_at = ? where id = ? returning tries";

    private final Sql sql;
    private final Clock clock;

    FileWork(DataSource source, Clock clock) {
        this.sql = new Sql(source);
        this.clock = clock;
    }

    /** What is done with a file while nobody else reads one of its sender's. */
    interface Alone {
        /** @param still fails when somebody else may have taken over; to be called at least twice a minute */
        void read(ReceivedFile file, Runnable still);
    }

    /** Whose files are to be read now. */
    List<PartnerId> partners() {
        return sql.read(
                connection -> Sql.ask(connection, PARTNERS, row -> new PartnerId(row.getString(1)), clock.instant()));
    }

    /** Lets the oldest file of this partner be read, unless somebody is at one. Whether there was one. */
    boolean oldest(PartnerId partner, Alone reading) {
        return sql.write(connection -> {
            if (!Sql.isAlone(connection, "file." + partner.value())) return false;
            var file = oldest(connection, partner);
            file.ifPresent(it -> reading.read(it, () -> stillAlone(connection)));
            return file.isPresent();
        });
    }

    private static Optional<ReceivedFile> oldest(Connection connection, PartnerId partner) throws SQLException {
        return Sql.ask(connection, OLDEST, row -> FileRows.read(row, false), partner.value()).stream()
                .findFirst();
    }

    private static void stillAlone(Connection connection) {
        try {
            var _ = Sql.ask(connection, STILL_ALONE, row -> row.getInt(1));
        } catch (SQLException e) {
            throw new JournalUnavailable(e);
        }
    }

    void begin(UUID file) {
        change(BEGIN, clock.instant(), file);
    }

    void progress(UUID file, ReceivedFile.Counts counts) {
        change(PROGRESS, counts.read(), counts.accepted(), counts.repeated(), counts.rejected(), file);
    }

    /** It has been read: what came of it is let go, and the file itself goes. */
    void end(UUID file, ReceivedFile.Counts counts, List<Warning> warnings, Optional<Problem> problem) {
        sql.write(connection -> {
            var ended = Sql.change(
                    connection,
                    END,
                    clock.instant(),
                    counts.read(),
                    counts.accepted(),
                    counts.repeated(),
                    counts.rejected(),
                    FileRows.text(warnings),
                    problem.map(Codec::text).orElse(null),
                    file);
            if (ended == 1) FileHold.release(connection, file);
            Spool.drop(connection, file);
            return ended;
        });
    }

    /** The hub has a fault with it: after a while it is tried again, and at last it is ended as far as it was read. */
    void failed(UUID file, ReceivedFile.Counts counts, List<Warning> warnings) {
        var tries = sql.write(connection -> Sql.ask(
                        connection,
                        FAILED,
                        row -> row.getInt(1),
                        clock.instant().plus(FIRST_WAIT),
                        file)
                .getFirst());
        if (tries >= MOST_TRIES) end(file, counts, warnings, Optional.of(Problem.of(ProblemCode.INTERNAL, "")));
    }

    private void change(String statement, Object... values) {
        var _ = sql.write(connection -> Sql.change(connection, statement, values));
    }
}
