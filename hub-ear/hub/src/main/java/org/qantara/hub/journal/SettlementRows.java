package org.qantara.hub.journal;

import static org.qantara.hub.journal.Sql.forEach;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Through;

/**
 * The rows that say what came of deliveries: what was handed over, the attempt, the verdict, the act; one statement for
 * each.
 */
record SettlementRows(Clock clock, Owners owners) {
    private static final String SETTLEMENT = """
        with handed_over as (
            insert into outgoing (delivery, format, media_type, document, losses, written_at, terms)
            select ?::uuid, ?, ?, ?, ?, ?::timestamptz, ? where ?
            on conflict (delivery) do update set format = excluded.format, media_type = excluded.media_type,
                document = excluded.document, losses = excluded.losses, written_at = excluded.written_at,
                terms = excluded.terms
            where outgoing.terms <> excluded.terms),
        tried as (
            insert into attempt (id, delivery, at, code, problem)
            select ?::uuid, ?::uuid, ?::timestamptz, ?, ? where ? on conflict do nothing returning delivery),
        ended as (
            insert into verdict (delivery, kind, at, reference, problem)
            select ?::uuid, ?, ?::timestamptz, ?, ? where ? on conflict do nothing returning delivery)
        %s
        select ?::timestamptz, ?, ?, coalesce(?, d.way), d.submission, d.id, d.recipient, null, ?, ?::bytea, 1
        from delivery d where d.id = ?::uuid and ? and (exists (select from tried) or exists (select from ended))
        """.formatted(Acts.INTO);

    /** In two round trips; gives 1 for each that an act is entered of, and 0 for one that was entered before. */
    int[] insert(Connection connection, List<? extends Settlement> all) throws SQLException {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var owned = owners.ofDeliveries(
                connection,
                all.stream()
                        .filter(one -> one.handedOver().isPresent())
                        .map(Settlement::deliveryId)
                        .toList());
        return forEach(connection, SETTLEMENT, all, (row, one) -> {
            handedOver(row, one, owned, now);
            tried(row, one);
            ended(row, one, now);
            told(row, Told.of(one), one.deliveryId(), now);
        });
    }

    private static void handedOver(
            PreparedStatement row, Settlement settlement, Map<UUID, Owner> owned, OffsetDateTime now)
            throws SQLException {
        var id = settlement.deliveryId();
        var owner = owned.getOrDefault(id, new Owner.Unknown());
        var written = settlement.handedOver();
        row.setObject(1, id);
        row.setString(2, written.map(Written::format).orElse(null));
        row.setString(3, written.map(it -> it.document().mediaType()).orElse(null));
        row.setBytes(4, written.flatMap(it -> stored(it, id, owner)).orElse(null));
        row.setString(5, written.map(it -> Codec.text(it.losses())).orElse(null));
        row.setObject(6, now);
        row.setString(7, written.map(Written::terms).orElse(null));
        row.setBoolean(8, written.isPresent());
    }

    /** None of somebody who was erased meanwhile. */
    private static Optional<byte[]> stored(Written written, UUID id, Owner owner) {
        var compressed = Compressed.of(written.document().bytes());
        return switch (owner) {
            case Owner.Somebody(var key) -> Optional.of(Sealed.of(compressed, key.get(), id, Place.OUTGOING));
            case Owner.Erased() -> Optional.empty();
            case Owner.Unknown() -> Optional.of(compressed);
        };
    }

    private static void tried(PreparedStatement row, Settlement settlement) throws SQLException {
        var attempt = settlement.attempt();
        var problem = settlement.failure();
        row.setObject(9, attempt.map(Settlement.Try::id).orElse(null));
        row.setObject(10, settlement.deliveryId());
        row.setObject(11, attempt.map(it -> it.at().atOffset(ZoneOffset.UTC)).orElse(null));
        row.setString(12, problem.map(it -> it.code().name()).orElse(null));
        row.setString(13, problem.map(Codec::text).orElse(null));
        row.setBoolean(14, attempt.isPresent());
    }

    private static void ended(PreparedStatement row, Settlement settlement, OffsetDateTime now) throws SQLException {
        var verdict = settlement.ending();
        row.setObject(15, settlement.deliveryId());
        row.setString(16, verdict.map(it -> it.state().name()).orElse(null));
        row.setObject(17, now);
        row.setString(18, verdict.flatMap(Verdict::said).orElse(null));
        row.setString(19, verdict.flatMap(Verdict::why).map(Codec::text).orElse(null));
        row.setBoolean(20, verdict.isPresent());
    }

    private static void told(PreparedStatement row, Optional<Told> told, UUID delivery, OffsetDateTime now)
            throws SQLException {
        row.setObject(21, now);
        row.setString(22, told.map(it -> it.deed().name()).orElse(null));
        row.setString(23, told.map(it -> it.by().actor()).orElse(null));
        row.setString(
                24, told.flatMap(it -> it.by().through()).map(Through::name).orElse(null));
        row.setString(25, told.map(Told::outcome).orElse(null));
        row.setBytes(26, told.flatMap(Told::digest).map(Digest::bytes).orElse(null));
        row.setObject(27, delivery);
        row.setBoolean(28, told.isPresent());
    }
}
