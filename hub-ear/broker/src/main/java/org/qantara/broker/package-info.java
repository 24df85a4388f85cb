/**
 * Broker: the queues between the hub and its partners.
 *
 * <p>Promises: a message is on disk before its sender hears "accepted"; a partner may only send to {@code submissions}
 * and {@code verdicts} and read its own {@code mailbox.<id>}; the name under which a message was sent is written on it
 * by the broker ({@code _AMQ_VALIDATED_USER}) and cannot be forged by the sender; what the hub or a partner reads is
 * repeated until it is taken (to {@code DLQ} the hub puts what it cannot deal with). A delivery queue has one reader at
 * a time, whichever hubs read it; the next one begins with what the one before had not finished, in order; so have the
 * letters of a mailbox. Of a primary and a backup on one folder of data one works, and the other takes over.
 *
 * <p>Not here: what a message means (the hub), back-off of a partner that is down (the hub pauses its route), pairs
 * over several machines (an external Artemis does that).
 *
 * <p>Words: <b>hub</b>, the one user that may do everything; <b>partner</b>, an organisation that logs in with its
 * secret or its certificate, as long as it stands in the hub's list ({@code open-partners});
 * <b>mailbox</b>, the queue a partner reads; <b>delivery queue</b>, {@code delivery.<partner>}, read by the hub alone.
 */
package org.qantara.broker;
