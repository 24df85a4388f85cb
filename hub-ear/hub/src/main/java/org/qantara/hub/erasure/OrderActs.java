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
import org.qantara.spi.ProblemCode;

/** Tells the audit, submission by submission; of a person it knows nothing else. Each order leaves an act at least. */
final class OrderActs {
    private OrderActs() {}

    static void tell(Connection connection, Instant at, Deed deed, Doer by, List<UUID> submissions)
            throws SQLException {
        var act = Act.of(at, deed, by);
        Acts.insert(
                connection,
                submissions.isEmpty()
                        ? List.of(act)
                        : submissions.stream().map(act::about).toList());
    }

    /** An order that changed nothing, and why. */
    static void tellInVain(Connection connection, Instant at, Deed deed, Doer by, ProblemCode why) throws SQLException {
        Acts.insert(connection, List.of(Act.of(at, deed, by).ending(why.name())));
    }
}
