package org.qantara.hub.journal;

import java.time.Instant;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Problem;

/**
 * That a document was refused.
 *
 * @param messageId as given, cut to what a message id may be; empty if it was not read
 * @param fingerprint of the document and the routing named with it; zeros if it was refused before it was read
 */
public record Refusal(
        UUID id, PartnerId from, String messageId, String via, Instant at, String fingerprint, Problem problem) {}
