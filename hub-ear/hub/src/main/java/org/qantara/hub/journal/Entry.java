package org.qantara.hub.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.HubRecord;
import org.qantara.spi.Payload;

/**
 * Everything about an accepted document.
 *
 * @param fingerprint of the document and the routing named with it, to tell a repetition from another document
 * @param postings one for each delivery of the receipt
 * @param agreement by which it was let in, or several
 * @param row that it is of a file; its deliveries wait until the file has been read
 */
public record Entry(
        Receipt receipt,
        String via,
        String fingerprint,
        Payload document,
        HubRecord record,
        List<Posting> postings,
        Optional<String> agreement,
        Optional<FileRow> row) {
    /** How one delivery travels. */
    public record Posting(UUID deliveryId, PartnerId to, Way way) {
        boolean isFetched() {
            return switch (way) {
                case PUSH, QUEUE -> false;
                case PULL -> true;
            };
        }
    }

    public Entry {
        postings = List.copyOf(postings);
    }

    Entry with(Receipt other) {
        return new Entry(other, via, fingerprint, document, record, postings, agreement, row);
    }

    /** Of a document that came by itself. */
    public Entry(
            Receipt receipt,
            String via,
            String fingerprint,
            Payload document,
            HubRecord record,
            List<Posting> postings,
            Optional<String> agreement) {
        this(receipt, via, fingerprint, document, record, postings, agreement, Optional.empty());
    }

    /** Whether its deliveries wait for the rest of its file. */
    boolean isHeld() {
        return row.isPresent();
    }
}
