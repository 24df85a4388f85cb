package org.qantara.hub.journal;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.translation.CanonicalForm;

/** The ledger in the database. */
public final class JpaLedger implements Ledger {
    private final Database database;
    private final CanonicalForm canonical;

    public JpaLedger(Transactions transactions, CanonicalForm canonical) {
        this.database = new Database(transactions);
        this.canonical = canonical;
    }

    @Override
    public Optional<Entered> seen(PartnerId from, String messageId) {
        return database.read(em -> Rows.submission(em, from, messageId)
                .map(row -> new Entered(row.fingerprint, Rows.receipt(row, Rows.deliveries(em, row)))));
    }

    @Override
    public void enter(Entry entry) {
        var content = content(entry);
        database.write(em -> {
            em.persist(submission(entry));
            em.persist(content);
            for (int position = 0; position < entry.postings().size(); position++) post(em, entry, position);
            return null;
        });
    }

    @Override
    public void refuse(Refusal refusal) {
        var row = new RefusalRow();
        row.id = refusal.id();
        row.partner = refusal.from().value();
        row.messageId = refusal.messageId();
        row.via = refusal.via();
        row.refusedAt = refusal.at();
        row.fingerprint = refusal.fingerprint();
        row.problem = Codec.text(refusal.problem());
        database.write(em -> {
            em.persist(row);
            return null;
        });
    }

    private static void post(EntityManager em, Entry entry, int position) {
        var posting = entry.postings().get(position);
        var delivery = new DeliveryRow();
        delivery.id = posting.deliveryId();
        delivery.submission = entry.receipt().submissionId();
        delivery.position = position;
        delivery.recipient = posting.to().value();
        delivery.way = posting.way().name();
        em.persist(delivery);
        switch (posting.way()) {
            case PUSH, QUEUE -> em.persist(outbox(posting, entry));
            case PULL -> em.persist(waiting(posting));
        }
    }

    private static OutboxRow outbox(Entry.Posting posting, Entry entry) {
        var row = new OutboxRow();
        row.delivery = posting.deliveryId();
        row.recipient = posting.to().value();
        row.person = entry.person().value();
        return row;
    }

    private static WaitingRow waiting(Entry.Posting posting) {
        var row = new WaitingRow();
        row.delivery = posting.deliveryId();
        row.recipient = posting.to().value();
        return row;
    }

    private static SubmissionRow submission(Entry entry) {
        var receipt = entry.receipt();
        var row = new SubmissionRow();
        row.id = receipt.submissionId();
        row.partner = receipt.from().value();
        row.messageId = receipt.messageId();
        row.via = entry.via();
        row.receivedAt = receipt.receivedAt();
        row.sha256 = receipt.sha256();
        row.fingerprint = entry.fingerprint();
        row.format = receipt.format();
        row.recordType = receipt.recordType();
        row.purpose = receipt.purpose();
        row.losses = Codec.text(receipt.losses());
        return row;
    }

    private ContentRow content(Entry entry) {
        var row = new ContentRow();
        row.submission = entry.receipt().submissionId();
        row.mediaType = entry.document().mediaType();
        row.document = Codec.compressed(entry.document().bytes());
        row.canonical = Codec.compressed(canonical.write(entry.record()));
        return row;
    }
}
