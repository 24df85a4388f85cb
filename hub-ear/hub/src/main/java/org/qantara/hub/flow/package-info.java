/**
 * Flow: the routes a record takes through the hub.
 *
 * <p>Promises: whatever a partner sends is safe to send again. A submission is received in its sender's own thread and
 * entered before the sender hears of it. Each recipient gets what may be about one person in the order it was accepted,
 * and everything in that order if it gets one letter at a time ({@code qantara.delivery.at-once}). A recipient that is
 * out of reach is tried again for as long as it takes, and keeps nobody else waiting. What its system fails on is tried
 * again in place, with later bundles for this recipient behind it, and is parked after so many failures
 * ({@code qantara.retry.attempts}); what cannot be written for it is parked at once.
 *
 * <p>Not here: what is written down (journal), whether a record may pass (gate), how a letter is handed over (channel).
 *
 * <p>Words: to <em>relay</em> is to put the ids of accepted deliveries into their recipients' queues; a <em>bundle</em>
 * is those that travel together.
 */
package org.qantara.hub.flow;
