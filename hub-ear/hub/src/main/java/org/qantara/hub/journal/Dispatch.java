package org.qantara.hub.journal;

import java.time.Instant;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;

/**
 * A delivery that is to be made.
 *
 * @param messageId the sender's
 */
public record Dispatch(
        UUID deliveryId,
        PartnerId from,
        PartnerId to,
        String messageId,
        Instant receivedAt,
        RecordType recordType,
        String purpose,
        HubRecord record) {
    /** Without what the record says. */
    @Override
    public String toString() {
        return "delivery " + deliveryId + " to " + to;
    }
}
