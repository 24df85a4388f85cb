package org.qantara.hub.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.identity.Traits;
import org.qantara.hub.subject.Described;
import org.qantara.hub.subject.Subject;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.CanonicalForm;

/** The rows of one entry, ready to be inserted. */
final class EntryRows {
    /** Changes no row if the message id was there. The act of acceptance goes along. */
    static final String SUBMISSION = """
        with new as (
            insert into submission (id, partner, message_id, via, received_at, sha256, fingerprint, format, record_type,
                purpose, losses, subject)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (partner, message_id) do nothing
            returning id, received_at, partner, via),
        told as (
            %s
            select received_at, 'ACCEPTED', 'partner:' || partner, via, id, null, partner, null, 'OK', ?, 1 from new)
        insert into content (submission, media_type, document, canonical) select id, ?, ?, ? from new
        """.formatted(Acts.INTO);

    private static final String DELIVERY = """
        with new as (
            insert into delivery (id, submission, position, recipient, way) values (?, ?, ?, ?, ?)
            returning id, recipient, seq)
        """;
    static final String RELAYED =
            DELIVERY + "insert into outbox (delivery, recipient, bytes, seq) select id, recipient, ?, seq from new";
    static final String FETCHED =
            DELIVERY + "insert into waiting (delivery, recipient, seq) select id, recipient, seq from new";

    private final Entry entry;
    private final byte[] document;
    private final byte[] canonical;
    private final int recordBytes;
    private final Described person;
    private Subject subject;
    private boolean entered;

    EntryRows(Entry entry, CanonicalForm form, Subjects subjects) {
        this.entry = entry;
        this.person = subjects.describe(Traits.of(entry.record()));
        this.document = Compressed.of(entry.document().bytes());
        var plain = form.write(entry.record());
        this.canonical = Compressed.of(plain);
        this.recordBytes = plain.length;
    }

    Consequences.Fresh fresh() {
        return new Consequences.Fresh(entry, subject.id());
    }

    /** That are written. */
    int bytes() {
        return document.length + canonical.length;
    }

    Described person() {
        return person;
    }

    void areAbout(Subject found) {
        subject = found;
    }

    boolean areAboutSomebodyErased() {
        return subject != null && subject.isErased();
    }

    boolean areEntered() {
        return entered;
    }

    /** The transaction is committed. */
    void committed() {
        entered = true;
    }

    void bind(PreparedStatement row) throws SQLException {
        var receipt = entry.receipt();
        row.setObject(1, receipt.submissionId());
        row.setString(2, receipt.from().value());
        row.setString(3, receipt.messageId());
        row.setString(4, entry.via());
        row.setObject(5, receipt.receivedAt().atOffset(ZoneOffset.UTC));
        row.setString(6, receipt.sha256());
        row.setString(7, entry.fingerprint());
        row.setString(8, receipt.format());
        row.setString(9, receipt.recordType());
        row.setString(10, receipt.purpose());
        row.setString(11, Codec.text(receipt.losses()));
        row.setObject(12, subject.id());
        row.setBytes(13, Digest.of(ReceiptJson.bytes(receipt)).bytes());
        row.setString(14, entry.document().mediaType());
        row.setBytes(15, sealed(document, Place.DOCUMENT));
        row.setBytes(16, sealed(canonical, Place.CANONICAL));
    }

    private byte[] sealed(byte[] compressed, Place at) {
        return Sealed.of(
                compressed, subject.key().orElseThrow(), entry.receipt().submissionId(), at);
    }

    /** Those that the hub brings to their recipients, or those that these fetch. */
    Stream<PostingRows> postings(boolean fetched) {
        List<Entry.Posting> all = entry.postings();
        return Stream.iterate(0, position -> position < all.size(), position -> position + 1)
                .filter(position -> all.get(position).isFetched() == fetched)
                .map(position -> new PostingRows(this, position, all.get(position)));
    }

    /** One delivery, and that it is to be relayed or fetched. */
    record PostingRows(EntryRows of, int position, Entry.Posting posting) {
        void bindRelayed(PreparedStatement row) throws SQLException {
            bind(row);
            row.setInt(6, of.recordBytes);
        }

        void keepIn(JustEntered records) {
            records.keep(posting.deliveryId(), of.entry.record(), of.recordBytes);
        }

        void bind(PreparedStatement row) throws SQLException {
            row.setObject(1, posting.deliveryId());
            row.setObject(2, of.entry.receipt().submissionId());
            row.setInt(3, position);
            row.setString(4, posting.to().value());
            row.setString(5, posting.way().name());
        }
    }
}
