package org.qantara.hub.mailbox;

import java.time.Instant;
import java.util.UUID;
import org.qantara.hub.journal.Envelope;
import org.qantara.hub.journal.Written;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Payload;

/**
 * A record that waits for a partner in its own format. It comes again until the partner has given its verdict.
 *
 * @param messageId the sender's
 */
public record Letter(
        UUID deliveryId,
        PartnerId from,
        String messageId,
        Instant receivedAt,
        String format,
        String recordType,
        String purpose,
        Payload document) {
    /** The letter of a delivery as it was written. */
    public static Letter of(Envelope envelope, Written written) {
        return new Letter(
                envelope.deliveryId(),
                envelope.from(),
                envelope.messageId(),
                envelope.receivedAt(),
                written.format(),
                envelope.recordType().id(),
                envelope.purpose(),
                written.document());
    }
}
