/**
 * Flow: the routes a record takes through the hub.
 *
 * <p>Promises: whatever a partner sends is safe to send again. A submission is received in its sender's own thread and
 * entered before the sender hears of it. Each recipient gets what is brought to it in the
 * order it was accepted, as long as it has one consumer ({@code qantara.delivery.consumers}, usually 1); with more, only
 * what has one person key is in order. A recipient that is out of reach is tried again for as long as it takes, and keeps
 * nobody else waiting. What its system fails on is tried again in place, with everything for this recipient behind it,
 * and is parked after so many failures ({@code qantara.retry.attempts}); what cannot be written for it is parked at
 * once.
 *
 * <p>Not here: what is written down (journal), whether a record may pass (gate), how a letter is handed over (channel).
 *
 * <p>Words: to <em>relay</em> is to put the ids of accepted deliveries into their recipients' queues.
 */
package org.qantara.hub.flow;
