package org.qantara.hub.journal;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Columns;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.identity.Traits;
import org.qantara.hub.subject.Described;
import org.qantara.hub.subject.Subject;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.CanonicalForm;

/** The rows of one entry, ready to be inserted with those of others: a statement takes all of them. */
final class EntryRows {
    /** Gives the ids of those whose message id was not there. */
    private static final String SUBMISSIONS = """
        insert into submission (id, partner, message_id, via, received_at, sha256, fingerprint, format, record_type,
            purpose, losses, subject, file, file_row)
        select id, partner, message_id, via, %s, sha256, fingerprint, format, record_type, purpose, losses, subject,
            file, file_row
        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::text[],
            ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::int8[])
            as s(id, partner, message_id, via, received_at, sha256, fingerprint, format, record_type, purpose, losses,
                subject, file, file_row)
        on conflict (partner, message_id) do nothing returning id
        """.formatted(Columns.moment("received_at"));

    /** The rest of them. The acts of acceptance go along; what is not relayed is fetched, and what waits for its file is neither. */
    private static final String REST = """
        with stored as (
            insert into content (submission, media_type, document, canonical)
            select c.submission, c.media_type, (?::bytea[])[c.n], (?::bytea[])[c.n]
            from unnest(?::uuid[], ?::text[]) with ordinality as c(submission, media_type, n)),
        posted as materialized (
            select p.*, nextval('delivery_seq_seq') as seq
            from unnest(?::uuid[], ?::uuid[], ?::int4[], ?::text[], ?::text[], ?::int4[], ?::bool[])
                as p(id, submission, position, recipient, way, bytes, held)),
        delivered as (
            insert into delivery (id, submission, position, recipient, way, seq) overriding system value
            select id, submission, position, recipient, way, seq from posted),
        relayed as (
            insert into outbox (delivery, recipient, bytes, seq)
            select id, recipient, bytes, seq from posted where bytes is not null and not held),
        fetched as (
            insert into waiting (delivery, recipient, seq)
            select id, recipient, seq from posted where bytes is null and not held)
        """ + Acts.INSERT;

    private Entry entry;
    private final byte[] document;
    private final byte[] canonical;
    private final int recordBytes;
    private final Described person;
    private Subject subject;
    private boolean entered;

    EntryRows(Entry entry, CanonicalForm form, Subjects subjects) {
        this.entry = entry;
        this.person = subjects.describe(
                Traits.of(entry.record(), entry.receipt().from().value()));
        this.document = Compressed.of(entry.document().bytes());
        var plain = form.write(entry.record());
        this.canonical = Compressed.of(plain);
        this.recordBytes = plain.length;
    }

    Consequences.Fresh fresh() {
        return new Consequences.Fresh(entry, subject);
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

    Receipt receipt() {
        return entry.receipt();
    }

    /** What of places they are answered stands in their receipts. */
    static void answered(Connection connection, List<EntryRows> all, Map<UUID, Place> answers) throws SQLException {
        if (answers.isEmpty()) return;
        for (var rows : all) {
            var place = answers.get(rows.receipt().submissionId());
            if (place != null) rows.entry = rows.entry.with(rows.receipt().with(place));
        }
        PlaceRows.answer(
                connection,
                answers,
                all.stream().collect(toMap(it -> it.receipt().submissionId(), it -> it.subject.id())));
    }

    /** Enters the submissions; gives those that were not there before. */
    static List<EntryRows> submissions(Connection connection, List<EntryRows> all) throws SQLException {
        if (all.isEmpty()) return List.of();
        try (var statement = connection.prepareStatement(SUBMISSIONS)) {
            Columns.of(connection, statement, all)
                    .ids(one -> one.receipt().submissionId())
                    .texts(one -> one.receipt().from().value())
                    .texts(one -> one.receipt().messageId())
                    .texts(one -> one.entry.via())
                    .moments(one -> one.receipt().receivedAt())
                    .texts(one -> one.receipt().sha256())
                    .texts(one -> one.entry.fingerprint())
                    .texts(one -> one.receipt().format())
                    .texts(one -> one.receipt().recordType())
                    .texts(one -> one.receipt().purpose())
                    .texts(one -> Codec.text(one.receipt().losses()))
                    .ids(one -> one.subject.id())
                    .ids(one -> one.entry.row().map(FileRow::file).orElse(null))
                    .bigNumbers(one -> one.entry.row().map(FileRow::number).orElse(null));
            var fresh = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) fresh.add(rows.getObject(1, UUID.class));
            }
            return all.stream()
                    .filter(one -> fresh.contains(one.receipt().submissionId()))
                    .toList();
        }
    }

    /** Enters what belongs to submissions that are entered. */
    static void rest(Connection connection, List<EntryRows> all) throws SQLException {
        if (all.isEmpty()) return;
        try (var statement = connection.prepareStatement(REST)) {
            var columns = Columns.of(connection, statement, all)
                    .bytes(one -> one.sealed(one.document, SealedColumn.DOCUMENT))
                    .bytes(one -> one.sealed(one.canonical, SealedColumn.CANONICAL))
                    .ids(one -> one.receipt().submissionId())
                    .texts(one -> one.entry.document().mediaType())
                    .then(all.stream().flatMap(EntryRows::postings).toList())
                    .ids(one -> one.posting.deliveryId())
                    .ids(one -> one.of.receipt().submissionId())
                    .numbers(PostingRow::position)
                    .texts(one -> one.posting.to().value())
                    .texts(one -> one.posting.way().name())
                    .numbers(one -> one.posting.isFetched() ? null : one.of.recordBytes)
                    .choices(one -> one.of.entry.isHeld());
            Acts.bind(columns.then(all.stream().map(EntryRows::act).toList()));
            statement.executeUpdate();
        }
    }

    private Act act() {
        var from = receipt().from().value();
        return Act.of(receipt().receivedAt(), Deed.ACCEPTED, Doer.partner(from, Through.valueOf(entry.via())))
                .about(receipt().submissionId())
                .concerning(Optional.of(from))
                .under(entry.agreement())
                .of(Digest.of(ReceiptJson.bytes(receipt())));
    }

    private byte[] sealed(byte[] compressed, SealedColumn at) {
        return Sealed.of(
                compressed, subject.key().orElseThrow(), entry.receipt().submissionId(), at);
    }

    private Stream<PostingRow> postings() {
        return IntStream.range(0, entry.postings().size())
                .mapToObj(position ->
                        new PostingRow(this, position, entry.postings().get(position)));
    }

    /** Keeps in memory what the hub brings to its recipients now. */
    void keepIn(JustEntered records) {
        if (entry.isHeld()) return;
        entry.postings().stream()
                .filter(posting -> !posting.isFetched())
                .forEach(posting -> records.keep(posting.deliveryId(), entry.record(), recordBytes));
    }

    /** One delivery. */
    private record PostingRow(EntryRows of, int position, Entry.Posting posting) {}
}
