package org.qantara.hub.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.qantara.hub.journal.SubmissionLife.DeliveryLife;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.hub.registry.PartnerId;

/** Reads lives back from the rows. */
public final class JpaJournal implements Journal {
    private final Database database;

    public JpaJournal(Transactions transactions) {
        this.database = new Database(transactions);
    }

    @Override
    public Optional<SubmissionLife> submission(PartnerId partner, UUID id) {
        return database.read(em -> Optional.ofNullable(em.find(SubmissionRow.class, id))
                .filter(row -> row.partner.equals(partner.value()))
                .map(row -> accepted(em, row))
                .or(() -> Optional.ofNullable(em.find(RefusalRow.class, id))
                        .filter(row -> row.partner.equals(partner.value()))
                        .map(JpaJournal::refused)));
    }

    @Override
    public Optional<SubmissionLife> message(PartnerId partner, String messageId) {
        return database.read(em -> Rows.submission(em, partner, messageId)
                .map(row -> accepted(em, row))
                .or(() -> latestRefusal(em, partner, messageId).map(JpaJournal::refused)));
    }

    private static Optional<RefusalRow> latestRefusal(EntityManager em, PartnerId partner, String messageId) {
        return em.createQuery("""
            select r from RefusalRow r where r.partner = :partner and r.messageId = :messageId
            order by r.id desc
            """, RefusalRow.class)
                .setParameter("partner", partner.value())
                .setParameter("messageId", messageId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static SubmissionLife refused(RefusalRow row) {
        return new SubmissionLife(
                row.id,
                row.messageId,
                new PartnerId(row.partner),
                row.via,
                row.refusedAt,
                Optional.empty(),
                Optional.of(Codec.problem(row.problem)),
                List.of());
    }

    private static SubmissionLife accepted(EntityManager em, SubmissionRow row) {
        var deliveries = Rows.deliveries(em, row);
        return new SubmissionLife(
                row.id,
                row.messageId,
                new PartnerId(row.partner),
                row.via,
                row.receivedAt,
                Optional.of(Rows.receipt(row, deliveries)),
                Optional.empty(),
                lives(em, deliveries));
    }

    private static List<DeliveryLife> lives(EntityManager em, List<DeliveryRow> deliveries) {
        var ids = deliveries.stream().map(d -> d.id).toList();
        Map<UUID, List<AttemptRow>> attempts =
                Rows.of(em, AttemptRow.class, ids).stream().collect(groupingBy(a -> a.delivery));
        var verdicts = Rows.of(em, VerdictRow.class, ids).stream().collect(toMap(v -> v.delivery, Function.identity()));
        var outgoing =
                Rows.of(em, OutgoingRow.class, ids).stream().collect(toMap(o -> o.delivery, Function.identity()));
        return deliveries.stream()
                .map(d -> life(
                        d,
                        attempts.getOrDefault(d.id, List.of()),
                        Optional.ofNullable(verdicts.get(d.id)),
                        Optional.ofNullable(outgoing.get(d.id))))
                .toList();
    }

    private static DeliveryLife life(
            DeliveryRow delivery,
            List<AttemptRow> attempts,
            Optional<VerdictRow> verdict,
            Optional<OutgoingRow> outgoing) {
        var last = attempts.stream().max(Comparator.comparing(a -> a.id));
        var problem = verdict.isPresent() ? verdict.map(v -> v.problem) : last.map(a -> a.problem);
        return new DeliveryLife(
                delivery.id,
                new PartnerId(delivery.recipient),
                verdict.map(v -> State.valueOf(v.kind)).orElseGet(() -> underway(delivery, last)),
                outgoing.map(o -> o.format),
                outgoing.map(o -> Codec.losses(o.losses)).orElse(List.of()),
                attempts.size(),
                problem.map(Codec::problem),
                last.map(a -> a.at),
                verdict.map(v -> v.at),
                verdict.map(v -> v.reference));
    }

    private static State underway(DeliveryRow delivery, Optional<AttemptRow> last) {
        boolean inMailbox = Way.valueOf(delivery.way) == Way.PULL
                || last.filter(a -> a.code == null).isPresent();
        return inMailbox ? State.AVAILABLE : State.WAITING;
    }
}
