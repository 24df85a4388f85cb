package org.qantara.sandbox.hub;

/**
 * A record the hub delivers to a partner.
 *
 * @param deliveryId the same when the delivery is repeated
 * @param messageId the original sender's
 * @param from the original sender
 */
public record Letter(
        String deliveryId,
        String messageId,
        String from,
        String format,
        String recordType,
        String purpose,
        Document document) {}
