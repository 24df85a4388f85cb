package org.qantara.hub.journal;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.translation.CanonicalForm;

/** What is fetched, in the database. Rows that may be written twice are written the first time only. */
public final class JpaMailboxes implements Mailboxes {
    private final Database database;
    private final Clock clock;
    private final WaitingRows waiting;

    public JpaMailboxes(Transactions transactions, CanonicalForm canonical, Clock clock) {
        this.database = new Database(transactions);
        this.clock = clock;
        this.waiting = new WaitingRows(canonical);
    }

    @Override
    public List<Waiting> waiting(PartnerId to, Optional<UUID> after, int most) {
        return database.read(em -> waiting.oldest(em, to, seq(em, after), most));
    }

    @Override
    public Map<UUID, Written> keep(Map<UUID, Written> all) {
        if (all.isEmpty()) return Map.of();
        return database.write(em -> {
            all.forEach((id, written) -> insert(em, id, written));
            return Rows.of(em, OutgoingRow.class, List.copyOf(all.keySet())).stream()
                    .collect(toMap(row -> row.delivery, OutgoingRow::written));
        });
    }

    @Override
    public boolean settle(UUID deliveryId, Verdict verdict) {
        return database.write(em -> {
            em.createQuery("delete from WaitingRow w where w.delivery = :id")
                    .setParameter("id", deliveryId)
                    .executeUpdate();
            return insert(em, deliveryId, verdict) == 1;
        });
    }

    @Override
    public Optional<SubmissionLife.State> standing(PartnerId to, UUID deliveryId) {
        return database.read(em -> Optional.ofNullable(em.find(DeliveryRow.class, deliveryId))
                .filter(row -> row.recipient.equals(to.value()))
                .map(row -> Optional.ofNullable(em.find(VerdictRow.class, deliveryId))
                        .map(verdict -> SubmissionLife.State.valueOf(verdict.kind))
                        .orElse(SubmissionLife.State.AVAILABLE)));
    }

    private static long seq(EntityManager em, Optional<UUID> after) {
        return after.map(id -> em.find(DeliveryRow.class, id))
                .map(row -> row.seq)
                .orElse(Long.MIN_VALUE);
    }

    private void insert(EntityManager em, UUID deliveryId, Written written) {
        em.createNativeQuery("""
            insert into outgoing (delivery, format, media_type, document, losses, written_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
                .setParameter(1, deliveryId)
                .setParameter(2, written.format())
                .setParameter(3, written.document().mediaType())
                .setParameter(4, Compressed.of(written.document().bytes()))
                .setParameter(5, Codec.text(written.losses()))
                .setParameter(6, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private int insert(EntityManager em, UUID deliveryId, Verdict verdict) {
        return em.createNativeQuery("""
            insert into verdict (delivery, kind, at, reference, problem)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
                .setParameter(1, deliveryId)
                .setParameter(2, verdict.state().name())
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, verdict.said().orElse(null))
                .setParameter(5, verdict.why().map(Codec::text).orElse(null))
                .executeUpdate();
    }
}
