package org.qantara.hub.journal;

import static java.util.stream.Collectors.toMap;
import static org.qantara.hub.journal.Sql.forEach;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.spi.ProblemCode;

/**
 * What is fetched, in the database. Rows that may be written twice are written the first time only, and what
 * is written under other terms takes the place of what was. */
public final class SqlMailboxes implements Mailboxes {
    private final Database database;
    private final Sql sql;
    private final Owners owners;
    private final WaitingRows waiting;
    private final SettlementRows rows;
    private final ReadingRows reading;
    private final TurnedAway turnedAway;

    public SqlMailboxes(
            Transactions transactions,
            DataSource source,
            CanonicalForm canonical,
            Keyring keyring,
            TurnedAway turnedAway,
            Clock clock) {
        this.database = new Database(transactions);
        this.sql = new Sql(source);
        this.owners = new Owners(keyring);
        this.waiting = new WaitingRows(canonical, sql, owners);
        this.rows = new SettlementRows(clock, owners, List.of());
        this.reading = new ReadingRows(clock);
        this.turnedAway = turnedAway;
    }

    @Override
    public List<Waiting> waiting(PartnerId to, Optional<UUID> after, int most, Set<PartnerId> butNotFrom) {
        return database.read(em -> waiting.oldest(em, to, seq(em, after), most, butNotFrom));
    }

    @Override
    public Waiting again(UUID deliveryId) {
        return database.read(em -> waiting.unwritten(em, deliveryId));
    }

    @Override
    public Map<UUID, Written> keep(Map<UUID, Written> all) {
        if (all.isEmpty()) return Map.of();
        var fetched = all.entrySet().stream()
                .map(one -> new Settlement.Fetched(one.getKey(), one.getValue()))
                .toList();
        sql.write(connection -> rows.insert(connection, fetched));
        var owned = sql.read(connection -> owners.ofDeliveries(connection, all.keySet()));
        return database.read(em -> Rows.of(em, OutgoingRow.class, List.copyOf(all.keySet())).stream()
                .filter(row -> row.document != null && !(owned.get(row.delivery).owner() instanceof Owner.Erased))
                .collect(toMap(
                        row -> row.delivery,
                        row -> row.written(owned.get(row.delivery).owner()))));
    }

    @Override
    public void fetched(Map<UUID, Digest> letters, Doer by) {
        sql.write(connection -> {
            reading.insert(connection, letters, by);
            return null;
        });
    }

    @Override
    public boolean settle(UUID deliveryId, Verdict verdict, Doer by) {
        return sql.write(connection -> {
            forEach(
                    connection,
                    "delete from waiting where delivery = ?",
                    List.of(deliveryId),
                    (row, id) -> row.setObject(1, id));
            return rows.insert(connection, List.of(new Settlement.Ended(deliveryId, verdict, by)))
                    .contains(deliveryId);
        });
    }

    @Override
    public Optional<SubmissionLife.State> standing(PartnerId to, UUID deliveryId, Through by) {
        return database.read(em -> Optional.ofNullable(em.find(DeliveryRow.class, deliveryId))
                .filter(row -> isTo(to, row, by))
                .map(row -> Optional.ofNullable(em.find(VerdictRow.class, deliveryId))
                        .map(verdict -> SubmissionLife.State.valueOf(verdict.kind))
                        .orElse(SubmissionLife.State.AVAILABLE)));
    }

    private boolean isTo(PartnerId partner, DeliveryRow row, Through by) {
        if (row.recipient.equals(partner.value())) return true;
        turnedAway.ofAnother(
                Doer.partner(partner.value(), by),
                row.recipient,
                Optional.of(row.submission),
                Optional.of(row.id),
                ProblemCode.UNKNOWN_DELIVERY.name());
        return false;
    }

    private static long seq(EntityManager em, Optional<UUID> after) {
        return after.map(id -> em.find(DeliveryRow.class, id))
                .map(row -> row.seq)
                .orElse(Long.MIN_VALUE);
    }
}
