package org.qantara.hub.journal;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.translation.CanonicalForm;

/** What waits for a partner, in three queries: the canonical form is read of what is yet to be written only. */
record WaitingRows(CanonicalForm canonical, Sql sql, Owners owners) {

    List<Waiting> oldest(EntityManager em, PartnerId to, long after, int most, Set<PartnerId> butNotFrom) {
        var query = em.createQuery(
                        """
            select d, s, o from DeliveryRow d join SubmissionRow s on s.id = d.submission
            join WaitingRow w on w.delivery = d.id left join OutgoingRow o on o.delivery = d.id
            where w.recipient = :to and w.seq > :after
            and not exists (select v from VerdictRow v where v.delivery = d.id)
            and function('is_held', s.subject) = false %s order by w.seq
            """.formatted(butNotFrom.isEmpty() ? "" : "and s.partner not in :but"), Object[].class)
                .setParameter("to", to.value())
                .setParameter("after", after)
                .setMaxResults(most);
        if (!butNotFrom.isEmpty())
            query.setParameter("but", butNotFrom.stream().map(PartnerId::value).toList());
        var rows = query.getResultList();
        var records = records(
                em,
                rows.stream()
                        .filter(row -> row[2] == null)
                        .map(row -> ((SubmissionRow) row[1]).id)
                        .toList());
        var owned = owned(rows);
        return rows.stream().map(row -> waiting(row, records, owned)).toList();
    }

    Waiting unwritten(EntityManager em, UUID id) {
        var delivery = em.find(DeliveryRow.class, id);
        var submission = em.find(SubmissionRow.class, delivery.submission);
        var row = new Object[] {delivery, submission, null};
        return waiting(row, records(em, List.of(submission.id)), owned(List.<Object[]>of(row)));
    }

    private Map<UUID, Owner> owned(List<Object[]> rows) {
        var submissions =
                rows.stream().map(row -> ((SubmissionRow) row[1]).id).distinct().toList();
        return sql.read(connection -> owners.ofSubmissions(connection, submissions));
    }

    private static Map<UUID, byte[]> records(EntityManager em, List<UUID> submissions) {
        if (submissions.isEmpty()) return Map.of();
        return em.createQuery(
                        "select c.submission, c.canonical from ContentRow c where c.submission in :submissions",
                        Object[].class)
                .setParameter("submissions", submissions)
                .getResultStream()
                .collect(toMap(row -> (UUID) row[0], row -> (byte[]) row[1]));
    }

    private Waiting waiting(Object[] row, Map<UUID, byte[]> records, Map<UUID, Owner> owned) {
        var delivery = (DeliveryRow) row[0];
        var submission = (SubmissionRow) row[1];
        try {
            var envelope = Rows.envelope(delivery, submission);
            var owner = owned.get(submission.id);
            if (row[2] instanceof OutgoingRow kept) return new Waiting.Kept(envelope, kept.written(owner));
            var stored = records.get(submission.id);
            var record = canonical.read(Sealed.plain(stored, owner, submission.id, SealedColumn.CANONICAL));
            return new Waiting.Unwritten(new Dispatch(envelope, record));
        } catch (SubjectGone e) {
            return new Waiting.Erased(delivery.id);
        } catch (RuntimeException e) {
            return new Waiting.Unreadable(delivery.id, e);
        }
    }
}
