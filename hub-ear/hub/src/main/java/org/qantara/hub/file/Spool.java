package org.qantara.hub.file;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.subject.Described;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.Subject;
import org.qantara.hub.subject.SubjectKey;
import org.qantara.hub.subject.Subjects;

/**
 * Where files lie until they have been read: in chunks, each sealed for its place with the file's own key. No connection is
 * held while a sender sends or a file is read.
 */
final class Spool {
    static final int CHUNK = 256 << 10;

    private static final Described NOBODY = new Described(List.of(), List.of(), true);
    private static final byte HERE = 17;
    /** After which what belongs to no file was left by a hub that was killed. */
    private static final Duration LEFT = Duration.ofDays(1);

    private static final String PUT = "insert into file_chunk (file, number, at, sealed) values (?, ?, ?, ?)";
    private static final String GET = "select sealed from file_chunk where file = ? and number = ?";
    private static final String KEY = "select key from subject where id = ?";
    private static final String DROP_CHUNKS = "delete from file_chunk where file = ?";
    private static final String DROP_KEY = "delete from subject where id = ?";
    private static final String ABANDONED = """
        select distinct c.file from file_chunk c where c.at < ? and not exists (select from file f where f.id = c.file)
        """;

    private final Sql sql;
    private final Subjects subjects;
    private final Keyring keyring;
    private final Clock clock;

    Spool(DataSource source, Subjects subjects, Keyring keyring, Clock clock) {
        this.sql = new Sql(source);
        this.subjects = subjects;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** A place for one file, with its id and key. */
    Subject place() {
        return sql.write(connection -> subjects.of(connection, List.of(NOBODY))).getFirst();
    }

    void put(Subject place, int number, byte[] chunk) {
        var sealed = place.key().orElseThrow().seal(chunk, at(place.id(), number), 0);
        sql.write(connection -> Sql.change(connection, PUT, place.id(), number, clock.instant(), sealed));
    }

    /** The file from its beginning. */
    InputStream read(UUID file) {
        var key = sql.read(connection -> Sql.ask(connection, KEY, row -> keyring.unwrap(file, row.getBytes(1)), file))
                .getFirst();
        return new Chunks(number -> chunk(file, number, key));
    }

    private byte[] chunk(UUID file, int number, SubjectKey key) {
        var found = sql.read(connection -> Sql.ask(connection, GET, row -> row.getBytes(1), file, number));
        return found.isEmpty() ? new byte[0] : key.open(found.getFirst(), at(file, number), 0);
    }

    void drop(UUID file) {
        sql.write(connection -> {
            drop(connection, file);
            return null;
        });
    }

    static void drop(Connection connection, UUID file) throws SQLException {
        Sql.change(connection, DROP_CHUNKS, file);
        Sql.change(connection, DROP_KEY, file);
    }

    /** What hubs have left behind that were killed while somebody sent goes. */
    void dropAbandoned() {
        var left = clock.instant().minus(LEFT);
        sql.read(connection -> Sql.ask(connection, ABANDONED, row -> row.getObject(1, UUID.class), left))
                .forEach(this::drop);
    }

    private static byte[] at(UUID file, int number) {
        return ByteBuffer.allocate(2 * Long.BYTES + 1 + Integer.BYTES)
                .putLong(file.getMostSignificantBits())
                .putLong(file.getLeastSignificantBits())
                .put(HERE)
                .putInt(number)
                .array();
    }
}
