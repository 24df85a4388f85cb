package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;

/** The acts of letters being read, one for each and each time. */
record ReadingRows(Clock clock) {
    private static final String LETTERS = """
        select d.id, d.submission, d.recipient, o.terms from delivery d left join outgoing o on o.delivery = d.id
        where d.id = any (?)
        """;

    /** A letter, and by which agreement it may be read. */
    private record Letter(UUID deliveryId, UUID submissionId, String recipient, Optional<String> agreement) {}

    /** In two round trips. */
    void insert(Connection connection, Map<UUID, Digest> letters, Doer by) throws SQLException {
        var now = clock.instant();
        var acts = Sql.find(connection, LETTERS, List.copyOf(letters.keySet()), ReadingRows::letter).stream()
                .map(letter -> Act.of(now, Deed.FETCHED, by)
                        .about(letter.submissionId)
                        .with(letter.deliveryId)
                        .concerning(Optional.of(letter.recipient))
                        .under(letter.agreement)
                        .of(letters.get(letter.deliveryId)))
                .toList();
        Acts.insert(connection, acts);
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                Optional.ofNullable(row.getString(4)).flatMap(Written::agreementOf));
    }
}
