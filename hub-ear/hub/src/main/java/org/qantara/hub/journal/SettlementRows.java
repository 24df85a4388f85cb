package org.qantara.hub.journal;

import static org.qantara.hub.journal.Sql.forEach;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The rows that say what came of deliveries: what was handed over, the attempt, the verdict. */
record SettlementRows(Clock clock, Supplier<UUID> ids) {
    private static final String OUTGOING = """
        insert into outgoing (delivery, format, media_type, document, losses, written_at)
        values (?, ?, ?, ?, ?, ?) on conflict do nothing
        """;
    private static final String ATTEMPT =
            "insert into attempt (id, delivery, at, code, problem) values (?, ?, ?, ?, ?)";
    private static final String VERDICT = """
        insert into verdict (delivery, kind, at, reference, problem) values (?, ?, ?, ?, ?) on conflict do nothing
        """;

    void insert(Connection connection, List<Settlement> all) throws SQLException {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        forEach(
                connection,
                OUTGOING,
                all.stream().filter(one -> one.handedOver().isPresent()).toList(),
                (row, one) -> outgoing(row, one.deliveryId(), one.handedOver().orElseThrow(), now));
        forEach(
                connection,
                ATTEMPT,
                all.stream().filter(Settlement::isAttempt).toList(),
                (row, one) -> attempt(row, one, now));
        forEach(
                connection,
                VERDICT,
                all.stream().filter(one -> one.ending().isPresent()).toList(),
                (row, one) -> verdict(row, one.deliveryId(), one.ending().orElseThrow(), now));
    }

    private static void outgoing(PreparedStatement row, UUID id, Written written, OffsetDateTime now)
            throws SQLException {
        row.setObject(1, id);
        row.setString(2, written.format());
        row.setString(3, written.document().mediaType());
        row.setBytes(4, Compressed.of(written.document().bytes()));
        row.setString(5, Codec.text(written.losses()));
        row.setObject(6, now);
    }

    private void attempt(PreparedStatement row, Settlement settlement, OffsetDateTime now) throws SQLException {
        var problem = settlement.failure();
        row.setObject(1, ids.get());
        row.setObject(2, settlement.deliveryId());
        row.setObject(3, now);
        row.setString(4, problem.map(p -> p.code().name()).orElse(null));
        row.setString(5, problem.map(Codec::text).orElse(null));
    }

    private static void verdict(PreparedStatement row, UUID id, Verdict verdict, OffsetDateTime now)
            throws SQLException {
        row.setObject(1, id);
        row.setString(2, verdict.state().name());
        row.setObject(3, now);
        row.setString(4, verdict.said().orElse(null));
        row.setString(5, verdict.why().map(Codec::text).orElse(null));
    }
}
