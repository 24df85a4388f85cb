package org.qantara.hub.journal;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.RecordType;

/** Rows read together. */
final class Rows {
    private Rows() {}

    static Optional<SubmissionRow> submission(EntityManager em, PartnerId from, String messageId) {
        return em.createQuery(
                        "select s from SubmissionRow s where s.partner = :partner and s.messageId = :messageId",
                        SubmissionRow.class)
                .setParameter("partner", from.value())
                .setParameter("messageId", messageId)
                .getResultStream()
                .findFirst();
    }

    static List<DeliveryRow> deliveries(EntityManager em, SubmissionRow of) {
        return em.createQuery(
                        "select d from DeliveryRow d where d.submission = :id order by d.position", DeliveryRow.class)
                .setParameter("id", of.id)
                .getResultList();
    }

    static Receipt receipt(EntityManager em, SubmissionRow row, List<DeliveryRow> deliveries) {
        return new Receipt(
                row.id,
                row.messageId,
                new PartnerId(row.partner),
                row.receivedAt,
                row.sha256,
                row.format,
                row.recordType,
                row.purpose,
                deliveries.stream()
                        .map(d -> new Receipt.Addressed(d.id, new PartnerId(d.recipient)))
                        .toList(),
                Codec.losses(row.losses),
                PlaceRows.answered(em, row));
    }

    /** How many attempts each delivery has had; none is left out. */
    static Map<UUID, Integer> attempts(EntityManager em, List<UUID> deliveries) {
        if (deliveries.isEmpty()) return Map.of();
        return em.createQuery("""
            select a.delivery, count(a) from AttemptRow a where a.delivery in :deliveries group by a.delivery
            """, Object[].class)
                .setParameter("deliveries", deliveries)
                .getResultStream()
                .collect(toMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue()));
    }

    static List<AttemptRow> latestAttempts(EntityManager em, UUID delivery) {
        return em.createQuery("select a from AttemptRow a where a.delivery = :id order by a.id desc", AttemptRow.class)
                .setParameter("id", delivery)
                .setMaxResults(SubmissionLife.DeliveryLife.MOST_ATTEMPTS)
                .getResultList();
    }

    static Envelope envelope(DeliveryRow delivery, SubmissionRow submission) {
        return new Envelope(
                delivery.id,
                new PartnerId(submission.partner),
                new PartnerId(delivery.recipient),
                submission.messageId,
                submission.receivedAt,
                RecordType.of(submission.recordType).orElseThrow(),
                submission.purpose);
    }

    static <T> List<T> of(EntityManager em, Class<T> rows, List<UUID> deliveries) {
        if (deliveries.isEmpty()) return List.of();
        return em.createQuery("select r from " + rows.getSimpleName() + " r where r.delivery in :deliveries", rows)
                .setParameter("deliveries", deliveries)
                .getResultList();
    }
}
