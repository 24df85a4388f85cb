package org.qantara.hub.journal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.journal.SubmissionLife.Attempt;
import org.qantara.hub.journal.SubmissionLife.DeliveryLife;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.subject.Keyring;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Reads lives back from the rows, each as it stood at one moment. */
public final class JpaJournal implements Journal {
    private static final String OWNER = """
        select cast(s.subject as text), k.key, is_held(s.subject)
        from submission s left join subject k on k.id = s.subject where s.id = ?
        """;

    private final Database database;
    private final Keyring keyring;
    private final TurnedAway turnedAway;

    public JpaJournal(Transactions transactions, Keyring keyring, TurnedAway turnedAway) {
        this.database = new Database(transactions);
        this.keyring = keyring;
        this.turnedAway = turnedAway;
    }

    @Override
    public Optional<SubmissionLife> submission(PartnerId partner, UUID id, Through by) {
        var asking = Doer.partner(partner.value(), by);
        return database.snapshot(em -> Optional.ofNullable(em.find(SubmissionRow.class, id))
                .filter(row -> isOf(partner, row.partner, id, asking))
                .map(row -> accepted(em, row))
                .or(() -> Optional.ofNullable(em.find(RefusalRow.class, id))
                        .filter(row -> isOf(partner, row.partner, id, asking))
                        .map(JpaJournal::refused)));
    }

    private boolean isOf(PartnerId partner, String sender, UUID id, Doer asking) {
        if (sender.equals(partner.value())) return true;
        var code = ProblemCode.UNKNOWN_SUBMISSION.name();
        turnedAway.ofAnother(asking, sender, Optional.of(id), Optional.empty(), code);
        return false;
    }

    @Override
    public Optional<SubmissionLife> message(PartnerId partner, String messageId) {
        return database.snapshot(em -> Rows.submission(em, partner, messageId)
                .map(row -> accepted(em, row))
                .or(() -> latestRefusal(em, partner, messageId).map(JpaJournal::refused)));
    }

    @Override
    public Optional<Receipt> receipt(UUID submission) {
        return database.read(em -> Optional.ofNullable(em.find(SubmissionRow.class, submission))
                .map(row -> Rows.receipt(em, row, Rows.deliveries(em, row))));
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

    private SubmissionLife accepted(EntityManager em, SubmissionRow row) {
        var deliveries = Rows.deliveries(em, row);
        return new SubmissionLife(
                row.id,
                row.messageId,
                new PartnerId(row.partner),
                row.via,
                row.receivedAt,
                Optional.of(Rows.receipt(em, row, deliveries)),
                Optional.empty(),
                lives(em, row.id, deliveries),
                PlaceRows.now(em, row));
    }

    private List<DeliveryLife> lives(EntityManager em, UUID submission, List<DeliveryRow> deliveries) {
        var ids = deliveries.stream().map(d -> d.id).toList();
        var counts = Rows.attempts(em, ids);
        var verdicts = Rows.of(em, VerdictRow.class, ids).stream().collect(toMap(v -> v.delivery, Function.identity()));
        var said = verdicts.values().stream().anyMatch(v -> v.said != null);
        var person = said || verdicts.size() < ids.size() ? about(em, submission) : About.NOBODY;
        var outgoing =
                Rows.of(em, OutgoingRow.class, ids).stream().collect(toMap(o -> o.delivery, Function.identity()));
        var waiting =
                Rows.of(em, WaitingRow.class, ids).stream().map(w -> w.delivery).collect(toSet());
        return deliveries.stream()
                .map(d -> life(
                        d,
                        counts.getOrDefault(d.id, 0),
                        Rows.latestAttempts(em, d.id),
                        Optional.ofNullable(verdicts.get(d.id)),
                        person,
                        Optional.ofNullable(outgoing.get(d.id)),
                        waiting.contains(d.id)))
                .toList();
    }

    /**
     * Whom a submission is about.
     *
     * @param isHeld while somebody has to decide who they are
     */
    private record About(Owner owner, boolean isHeld) {
        static final About NOBODY = new About(new Owner.Unknown(), false);
    }

    private About about(EntityManager em, UUID submission) {
        var row = (Object[])
                em.createNativeQuery(OWNER).setParameter(1, submission).getSingleResult();
        return row[0] == null ? About.NOBODY : new About(owner((String) row[0], (byte[]) row[1]), (boolean) row[2]);
    }

    private Owner owner(String subject, byte[] key) {
        return key == null
                ? new Owner.Erased()
                : new Owner.Somebody(() -> keyring.unwrap(UUID.fromString(subject), key));
    }

    /** @param latest attempts first */
    private static DeliveryLife life(
            DeliveryRow delivery,
            int attempts,
            List<AttemptRow> latest,
            Optional<VerdictRow> verdict,
            About about,
            Optional<OutgoingRow> outgoing,
            boolean waits) {
        var last = latest.stream().findFirst();
        var failure =
                latest.stream().map(a -> a.problem).filter(Objects::nonNull).findFirst();
        var underway = underway(waits, last);
        boolean isHeld = verdict.isEmpty() && underway == State.WAITING && about.isHeld;
        return new DeliveryLife(
                delivery.id,
                new PartnerId(delivery.recipient),
                verdict.map(v -> State.valueOf(v.kind)).orElse(underway),
                outgoing.map(o -> o.format),
                outgoing.map(o -> Codec.losses(o.losses)).orElse(List.of()),
                attempts,
                latest.stream().map(JpaJournal::attempt).toList(),
                verdict.filter(v -> v.problem != null)
                        .map(v -> Remark.with(Codec.problem(v.problem), v.said, about.owner, v.delivery))
                        .or(() -> isHeld
                                ? Optional.of(Problem.of(ProblemCode.IDENTITY_IN_DOUBT, ""))
                                : failure.map(Codec::problem)),
                last.map(a -> a.at),
                verdict.map(v -> v.at),
                verdict.map(v -> v.reference));
    }

    private static Attempt attempt(AttemptRow row) {
        return new Attempt(row.at, Optional.ofNullable(row.code).map(ProblemCode::valueOf));
    }

    private static State underway(boolean waits, Optional<AttemptRow> last) {
        boolean inMailbox = waits || last.filter(a -> a.code == null).isPresent();
        return inMailbox ? State.AVAILABLE : State.WAITING;
    }
}
