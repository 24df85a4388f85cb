package org.qantara.hub.journal;

import static org.qantara.hub.journal.Sql.forEach;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The rows that say what came of deliveries: what was handed over, the attempt, the verdict; one statement for each.
 */
record SettlementRows(Clock clock) {
    private static final String SETTLEMENT = """
        with handed_over as (
            insert into outgoing (delivery, format, media_type, document, losses, written_at)
            select ?::uuid, ?, ?, ?, ?, ?::timestamptz where ? on conflict do nothing),
        tried as (
            insert into attempt (id, delivery, at, code, problem)
            select ?::uuid, ?::uuid, ?::timestamptz, ?, ? where ? on conflict do nothing)
        insert into verdict (delivery, kind, at, reference, problem)
        select ?::uuid, ?, ?::timestamptz, ?, ? where ? on conflict do nothing
        """;

    /** In one round trip; gives 1 for each whose verdict is entered, and 0 for one that has none or had one before. */
    int[] insert(Connection connection, List<? extends Settlement> all) throws SQLException {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return forEach(connection, SETTLEMENT, all, (row, one) -> {
            handedOver(row, one, now);
            tried(row, one);
            ended(row, one, now);
        });
    }

    private static void handedOver(PreparedStatement row, Settlement settlement, OffsetDateTime now)
            throws SQLException {
        var written = settlement.handedOver();
        row.setObject(1, settlement.deliveryId());
        row.setString(2, written.map(Written::format).orElse(null));
        row.setString(3, written.map(it -> it.document().mediaType()).orElse(null));
        row.setBytes(4, written.map(it -> Compressed.of(it.document().bytes())).orElse(null));
        row.setString(5, written.map(it -> Codec.text(it.losses())).orElse(null));
        row.setObject(6, now);
        row.setBoolean(7, written.isPresent());
    }

    private static void tried(PreparedStatement row, Settlement settlement) throws SQLException {
        var attempt = settlement.attempt();
        var problem = settlement.failure();
        row.setObject(8, attempt.map(Settlement.Try::id).orElse(null));
        row.setObject(9, settlement.deliveryId());
        row.setObject(10, attempt.map(it -> it.at().atOffset(ZoneOffset.UTC)).orElse(null));
        row.setString(11, problem.map(it -> it.code().name()).orElse(null));
        row.setString(12, problem.map(Codec::text).orElse(null));
        row.setBoolean(13, attempt.isPresent());
    }

    private static void ended(PreparedStatement row, Settlement settlement, OffsetDateTime now) throws SQLException {
        var verdict = settlement.ending();
        row.setObject(14, settlement.deliveryId());
        row.setString(15, verdict.map(it -> it.state().name()).orElse(null));
        row.setObject(16, now);
        row.setString(17, verdict.flatMap(Verdict::said).orElse(null));
        row.setString(18, verdict.flatMap(Verdict::why).map(Codec::text).orElse(null));
        row.setBoolean(19, verdict.isPresent());
    }
}
