package org.qantara.hub.journal;

import java.time.Instant;
import java.util.List;
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
        List<Loss> losses) {
    /** Who will get the record, and the id of that delivery. */
    public record Addressed(UUID deliveryId, PartnerId to) {}

    public Receipt {
        deliveries = List.copyOf(deliveries);
        losses = List.copyOf(losses);
    }
}
