package org.qantara.hub.journal;

import java.time.Instant;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Problem;

/**
 * That a document was refused.
 *
 * @param messageId as given, cut to what a message id may be
 * @param fingerprint of the document and the routing named with it
 */
public record Refusal(
        UUID id, PartnerId from, String messageId, String via, Instant at, String fingerprint, Problem problem) {}
