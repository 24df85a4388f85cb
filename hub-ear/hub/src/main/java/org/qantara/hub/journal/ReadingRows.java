package org.qantara.hub.journal;

import static org.qantara.hub.journal.Sql.forEach;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;

/** The acts of letters being read, one for each and each time. */
record ReadingRows(Clock clock) {
    private static final String FETCHED = Acts.INTO + """
        select ?::timestamptz, ?, ?, ?, d.submission, d.id, d.recipient, null, 'OK', ?::bytea, 1
        from delivery d where d.id = ?
        """;

    /** In one round trip. */
    int[] insert(Connection connection, Map<UUID, Digest> letters, Doer by) throws SQLException {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return forEach(connection, FETCHED, letters.entrySet(), (row, letter) -> {
            row.setObject(1, now);
            row.setString(2, Deed.FETCHED.name());
            row.setString(3, by.actor());
            row.setString(4, by.through().map(Through::name).orElse(null));
            row.setBytes(5, letter.getValue().bytes());
            row.setObject(6, letter.getKey());
        });
    }
}
