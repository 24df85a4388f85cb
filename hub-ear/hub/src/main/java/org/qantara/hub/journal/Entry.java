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
 */
public record Entry(
        Receipt receipt,
        String via,
        String fingerprint,
        Payload document,
        HubRecord record,
        List<Posting> postings,
        Optional<String> agreement) {
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
        return new Entry(other, via, fingerprint, document, record, postings, agreement);
    }
}
