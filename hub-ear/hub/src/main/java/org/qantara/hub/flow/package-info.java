/**
 * Flow: the routes a record takes through the hub.
 *
 * <p>Promises: whatever a partner sends is safe to send again. A submission is received in its sender's own thread and
 * entered before the sender hears of it. What is said of one person reaches each recipient in the order it was
 * accepted. A recipient that is out of reach is tried again for as long as it takes, and keeps nobody else waiting; what
 * its system fails on again and again, and what cannot be written for it, is parked.
 *
 * <p>Not here: what is written down (journal), whether a record may pass (gate), how a letter is handed over (channel).
 *
 * <p>Words: to <em>relay</em> is to put the ids of accepted deliveries into their recipients' queues.
 */
package org.qantara.hub.flow;
