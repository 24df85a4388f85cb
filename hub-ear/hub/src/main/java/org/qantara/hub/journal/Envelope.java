package org.qantara.hub.journal;

import java.time.Instant;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.RecordType;

/**
 * What is known of a delivery without looking at its record.
 *
 * @param messageId the sender's
 */
public record Envelope(
        UUID deliveryId,
        PartnerId from,
        PartnerId to,
        String messageId,
        Instant receivedAt,
        RecordType recordType,
        String purpose) {}
