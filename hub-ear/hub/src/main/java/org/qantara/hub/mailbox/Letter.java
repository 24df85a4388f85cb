package org.qantara.hub.mailbox;

import java.time.Instant;
import java.util.UUID;
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
        Payload document) {}
