package org.qantara.hub.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.identity.Traits;
import org.qantara.hub.journal.TestDatabase;
import org.qantara.hub.setup.OrderedIds;

/** After a rotation. */
class RewrappingTest {
    private final TestDatabase database = TestDatabase.running();
    private final OrderedIds ids = new OrderedIds(Clock.systemUTC());

    @BeforeEach
    void nobodyIsKnown() throws SQLException {
        execute("truncate subject, subject_mark, subject_also, erased, erasure, notice, keyring");
    }

    @Test
    void everyKeyIsWrappedWithTheNewestAndTheOldOneMayGo() throws Exception {
        KeyringProof.check(database.dataSource(), Keys.KEYRING);
        var before = some(new Subjects(Keys.KEYRING, ids), 1200);

        KeyringProof.check(database.dataSource(), Keys.rotated());
        new Rewrapping(database.dataSource(), Keys.rotated()).run();

        var only = Keys.ring(3, 2);
        KeyringProof.check(database.dataSource(), only);
        for (var one : before)
            assertThat(only.unwrap(one.id(), wrapped(one)).bytes())
                    .isEqualTo(one.key().orElseThrow().bytes());
    }

    @Test
    void whoWasErasedStaysErased() throws Exception {
        var one = some(new Subjects(Keys.KEYRING, ids), 1).getFirst();
        execute("update subject set key = null, erased_at = now()");

        new Rewrapping(database.dataSource(), Keys.rotated()).run();

        assertThat(wrapped(one)).isNull();
    }

    private List<Subject> some(Subjects subjects, int count) throws SQLException {
        var people = new ArrayList<Described>();
        for (int i = 0; i < count; i++) people.add(subjects.describe(new Traits(List.of(), List.of())));
        try (var connection = database.dataSource().getConnection()) {
            return subjects.of(connection, people);
        }
    }

    private byte[] wrapped(Subject subject) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var query = connection.prepareStatement("select key from subject where id = ?")) {
            query.setObject(1, subject.id());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
