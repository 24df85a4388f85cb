package org.qantara.hub.notice;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.journal.Sql;

/** Enters that a recipient has been told, or has acknowledged, and tells the audit. */
final class Telling {
    private static final String ACKNOWLEDGE =
            "update notice set acknowledged_at = ? where id = ? and acknowledged_at is null";
    private static final String TOLD = "update notice set told_at = ? where id = ? and told_at is null";

    private Telling() {}

    /** Once for each notice. */
    static void told(Connection connection, Instant at, Doer by, Notice notice) throws SQLException {
        if (Sql.change(connection, TOLD, at, notice.id()) == 1) act(connection, at, Deed.NOTIFIED, by, notice);
    }

    /** Once for each notice: the first time stands. */
    static void acknowledged(Connection connection, Instant at, Doer by, Notice notice) throws SQLException {
        var deed = switch (notice.kind()) {
            case ERASURE -> Deed.ERASURE_ACKNOWLEDGED;
            case WITHDRAWAL -> Deed.WITHDRAWAL_ACKNOWLEDGED;
        };
        if (Sql.change(connection, ACKNOWLEDGE, at, notice.id()) == 1) act(connection, at, deed, by, notice);
    }

    private static void act(Connection connection, Instant at, Deed deed, Doer by, Notice notice) throws SQLException {
        var act = Act.of(at, deed, by)
                .about(notice.submissionId())
                .with(notice.deliveryId())
                .concerning(Optional.of(notice.to().value()));
        Acts.insert(connection, List.of(act));
    }
}
