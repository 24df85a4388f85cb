/**
 * The messaging door: the queues {@code submissions} and {@code verdicts}, by JMS or AMQP 1.0.
 *
 * <p>Promises: a message is taken off its queue once it has been dealt with; if the hub fails it comes again: for as
 * long as the journal is out of reach, and else ten times, then it lies in the dead letters. What the sender did wrong
 * is answered, never repeated. The partner is the user the broker has let in, whatever the message says.
 *
 * <p>Not here: mailboxes (the channels write them); the words are those of {@link org.qantara.hub.door}.
 */
package org.qantara.hub.door.messaging;
