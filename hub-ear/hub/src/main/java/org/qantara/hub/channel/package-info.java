/**
 * Channels: the ways a document leaves the hub for a partner.
 *
 * <p>Promises: a channel hands over one letter and says what came of it; it never throws for what the partner does,
 * never retries, and may be asked to hand over the same letter again. It follows no redirect and reads no endless
 * answer.
 *
 * <p>Not here: when to try again (the flow), what is in the letter (the connectors), mailboxes that partners come and
 * empty (mailbox).
 *
 * <p>Words: a <em>letter</em> is a document on its way out with what goes on the envelope; an <em>outcome</em> is the
 * recipient's own answer, or that the letter lies in its mailbox, or why it could not be handed over.
 */
package org.qantara.hub.channel;
