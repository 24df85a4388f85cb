/**
 * Broker: the queues between the hub and its partners.
 *
 * <p>Promises: a message is on disk before its sender hears "accepted"; a partner may only send to {@code submissions}
 * and {@code verdicts} and read its own {@code mailbox.<id>}; the name under which a message was sent is written on it
 * by the broker ({@code _AMQ_VALIDATED_USER}) and cannot be forged by the sender; what the hub reads is repeated until
 * the hub takes it (to {@code DLQ} too, what it cannot deal with); what partners read ends in {@code DLQ} after ten
 * attempts. A delivery queue has one reader at a time, whichever hubs read it; the next one begins with what the one
 * before had not finished, in order. Of a primary and a backup on one folder of data one works, and the other takes
 * over.
 *
 * <p>Not here: what a message means (the hub), back-off of a partner that is down (the hub pauses its route), pairs
 * over several machines (an external Artemis does that).
 *
 * <p>Words: <b>hub</b>, the one user that may do everything; <b>partner</b>, an organisation with a secret;
 * <b>mailbox</b>, the queue a partner reads; <b>delivery queue</b>, {@code delivery.<partner>}, read by the hub alone.
 */
package org.qantara.broker;
