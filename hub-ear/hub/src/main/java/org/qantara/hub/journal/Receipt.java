package org.qantara.hub.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Loss;

/**
 * Proof that the hub has a document and answers for it from here on. It is not a proof of delivery. The same receipt,
 * read back, renders to the same bytes.
 *
 * @param receivedAt to the millisecond
 * @param sha256 of the document's bytes as received, lower-case hexadecimal
 * @param losses of reading the document
 * @param place that its person got, or a turn, when it was accepted; if it asks for one
 */
public record Receipt(
        UUID submissionId,
        String messageId,
        PartnerId from,
        Instant receivedAt,
        String sha256,
        String format,
        String recordType,
        String purpose,
        List<Addressed> deliveries,
        List<Loss> losses,
        Optional<Place> place) {
    /** Who will get the record, and the id of that delivery. */
    public record Addressed(UUID deliveryId, PartnerId to) {}

    public Receipt {
        deliveries = List.copyOf(deliveries);
        losses = List.copyOf(losses);
    }

    /** Of a record that asks for no place. */
    public Receipt(
            UUID submissionId,
            String messageId,
            PartnerId from,
            Instant receivedAt,
            String sha256,
            String format,
            String recordType,
            String purpose,
            List<Addressed> deliveries,
            List<Loss> losses) {
        this(
                submissionId,
                messageId,
                from,
                receivedAt,
                sha256,
                format,
                recordType,
                purpose,
                deliveries,
                losses,
                Optional.empty());
    }

    Receipt with(Place got) {
        return new Receipt(
                submissionId,
                messageId,
                from,
                receivedAt,
                sha256,
                format,
                recordType,
                purpose,
                deliveries,
                losses,
                Optional.of(got));
    }
}
