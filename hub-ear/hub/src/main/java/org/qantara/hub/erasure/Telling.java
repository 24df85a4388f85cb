package org.qantara.hub.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;

/** Tells the audit, submission by submission; of a person it knows nothing else. */
final class Telling {
    private Telling() {}

    static void tell(Connection connection, Instant at, Deed deed, Doer by, List<UUID> submissions)
            throws SQLException {
        Acts.insert(
                connection,
                submissions.stream().map(id -> Act.of(at, deed, by).about(id)).toList());
    }
}
