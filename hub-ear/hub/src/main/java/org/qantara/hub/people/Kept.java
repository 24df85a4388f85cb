package org.qantara.hub.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.subject.Keyring;

/** What is kept of what was said of people, opened, so that they can be told. */
public final class Kept {
    /** Not of who was named among others: it need not be of one of them. */
    private static final String OF = """
        select t.id, t.subject, k.key, t.said, t.partner, s.received_at
        from person_said t join subject k on k.id = t.subject and k.key is not null
        left join submission s on s.id = t.submission
        where t.subject = any (?) and not exists (select 1 from subject_also a where a.subject = t.subject)
        order by t.id
        """;

    private final Keyring keyring;

    public Kept(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * What one partner says of a person.
     *
     * @param first when it was first said
     * @param candidate in canonical form, a candidate of whom nothing else is known
     */
    public record Said(String from, Instant first, byte[] candidate) {
        /** Without what it says. */
        @Override
        public String toString() {
            return "Said[" + from + ", " + first + "]";
        }
    }

    /** In the order in which it came. */
    public List<Said> of(Connection connection, List<UUID> subjects) throws SQLException {
        return Sql.find(connection, OF, subjects, row -> {
            var id = row.getObject(1, UUID.class);
            var key = keyring.unwrap(row.getObject(2, UUID.class), row.getBytes(3));
            return new Said(
                    row.getString(5),
                    Sql.instant(row, 6).orElse(Instant.EPOCH),
                    Sealing.opened(row.getBytes(4), key, id));
        });
    }
}
