package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Columns;

/**
 * The rows that say what came of deliveries: what was handed over, the attempts, the verdicts, the acts; one statement
 * for all of them. The first verdict stands, but what its recipient says of a letter it has, or may have, takes the place
 * of the hub's own that it was ended by an erasure or for want of consent.
 *
 * @param hub that hands over and is done with it; none if recipients fetch
 */
record SettlementRows(Clock clock, Owners owners, List<UUID> hub) {
    private static final String SETTLEMENTS = """
        with %s,
        handed_over as (
            insert into outgoing (delivery, format, media_type, document, losses, written_at, terms)
            select o.delivery, o.format, o.media_type, (?::bytea[])[o.n], o.losses, ?::timestamptz, o.terms
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                as o(delivery, format, media_type, losses, terms, n)
            on conflict (delivery) do update set format = excluded.format, media_type = excluded.media_type,
                document = excluded.document, losses = excluded.losses, written_at = excluded.written_at,
                terms = excluded.terms, withheld_before = array(
                    select l ->> 'at' from json_array_elements(outgoing.losses::json) l
                    where l ->> 'reason' in ('WITHHELD', 'NOT_CONSENTED')
                    and coalesce(l ->> 'at' = any (outgoing.withheld_before), true))
            where outgoing.terms <> excluded.terms),
        tried as (
            insert into attempt (id, delivery, at, code, problem)
            select id, delivery, %s, code, problem
            from unnest(?::uuid[], ?::uuid[], ?::int8[], ?::text[], ?::text[]) as t(id, delivery, at, code, problem)
            on conflict do nothing returning delivery),
        ended as (
            insert into verdict (delivery, kind, at, reference, problem, said)
            select delivery, kind, ?::timestamptz, reference, problem, said
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                as v(delivery, kind, reference, problem, said)
            on conflict (delivery) do update set kind = excluded.kind, at = excluded.at,
                reference = excluded.reference, problem = excluded.problem, said = excluded.said
            where verdict.kind = 'PARKED' and excluded.kind <> 'PARKED'
                and verdict.problem::json ->> 'code' in ('ERASED', 'CONSENT_WITHDRAWN', 'CONSENT_EXPIRED',
                    'CONSENT_MISSING', 'CONSENT_TOO_NARROW')
                and (exists (select from tried t where t.delivery = verdict.delivery)
                    or exists (select from outgoing o where o.delivery = verdict.delivery)
                    or exists (select from notice n where n.delivery = verdict.delivery))
            returning delivery)
        %s
        where a.delivery = any (array(select delivery from tried union all select delivery from ended))
        returning delivery
        """.formatted(Underway.END, Columns.moment("at"), Acts.INSERT);

    /** In two round trips; gives the deliveries of which an act is entered, without those of one entered before. */
    Set<UUID> insert(Connection connection, List<? extends Settlement> all) throws SQLException {
        if (all.isEmpty()) return Set.of();
        var now = clock.instant();
        var owned = owners.ofDeliveries(
                connection, all.stream().map(Settlement::deliveryId).toList());
        try (var statement = connection.prepareStatement(SETTLEMENTS)) {
            bind(connection, statement, hub, List.copyOf(all), owned, now);
            var told = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) told.add(rows.getObject(1, UUID.class));
            }
            return told;
        }
    }

    private static void bind(
            Connection connection,
            PreparedStatement row,
            List<UUID> hub,
            List<Settlement> all,
            Map<UUID, Owners.Owned> owned,
            Instant now)
            throws SQLException {
        var handedOver = all.stream()
                .flatMap(one -> one.handedOver().map(it -> new HandedOver(one.deliveryId(), it)).stream())
                .toList();
        var columns = Columns.of(connection, row, all)
                .ids(Settlement::deliveryId)
                .then(hub)
                .ids(id -> id)
                .then(all)
                .ids(Settlement::deliveryId)
                .then(handedOver)
                .bytes(one -> one.stored(owned.get(one.deliveryId)))
                .moment(now)
                .ids(HandedOver::deliveryId)
                .texts(one -> one.written.format())
                .texts(one -> one.written.document().mediaType())
                .texts(one -> Codec.text(one.written.losses()))
                .texts(one -> one.written.terms());
        var tried = all.stream().filter(one -> one.attempt().isPresent()).toList();
        var attempts = tried(columns.then(tried));
        var ended = all.stream().filter(one -> one.ending().isPresent()).toList();
        Acts.bind(ended(attempts.then(ended), owned, now)
                .then(all.stream()
                        .flatMap(one -> Told.of(one)
                                .flatMap(told -> Optional.ofNullable(owned.get(one.deliveryId()))
                                        .map(it -> told.act(now, it)))
                                .stream())
                        .toList()));
    }

    private static Columns<Settlement> tried(Columns<Settlement> all) throws SQLException {
        return all.ids(one -> one.attempt().orElseThrow().id())
                .ids(Settlement::deliveryId)
                .moments(one -> one.attempt().orElseThrow().at())
                .texts(one -> one.failure().map(it -> it.code().name()).orElse(null))
                .texts(one -> one.failure().map(Codec::text).orElse(null));
    }

    private static Columns<Settlement> ended(Columns<Settlement> all, Map<UUID, Owners.Owned> owned, Instant now)
            throws SQLException {
        return all.moment(now)
                .ids(Settlement::deliveryId)
                .texts(one -> one.ending().orElseThrow().state().name())
                .texts(one -> one.ending().flatMap(Verdict::said).orElse(null))
                .texts(one -> one.ending()
                        .flatMap(Verdict::why)
                        .map(Remark::without)
                        .map(Codec::text)
                        .orElse(null))
                .bytes(one -> one.ending()
                        .flatMap(Verdict::why)
                        .map(why -> Remark.stored(why, owner(owned.get(one.deliveryId())), one.deliveryId()))
                        .orElse(null));
    }

    private static Owner owner(Owners.Owned owned) {
        return owned == null ? new Owner.Unknown() : owned.owner();
    }

    /** A letter that left the hub, or may have. */
    private record HandedOver(UUID deliveryId, Written written) {
        /** Nothing of somebody who was erased meanwhile. */
        byte[] stored(Owners.Owned owned) {
            var compressed = Compressed.of(written.document().bytes());
            return switch (owner(owned)) {
                case Owner.Somebody(var key) -> Sealed.of(compressed, key.get(), deliveryId, SealedColumn.OUTGOING);
                case Owner.Erased() -> null;
                case Owner.Unknown() -> compressed;
            };
        }
    }
}
