package org.qantara.hub.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    static void acknowledged(Connection connection, Instant at, Doer by, Notice notice) throws SQLException {
        var act = new Act(
                at,
                switch (notice.kind()) {
                    case ERASURE -> Deed.ERASURE_ACKNOWLEDGED;
                    case WITHDRAWAL -> Deed.WITHDRAWAL_ACKNOWLEDGED;
                },
                by,
                Optional.empty(),
                Optional.of(notice.deliveryId()),
                Optional.of(notice.to().value()),
                Optional.empty(),
                Act.OK,
                Optional.empty(),
                1);
        Acts.insert(connection, List.of(act));
    }
}
