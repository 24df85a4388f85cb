/**
 * Mailbox: what waits for a partner that comes and fetches, and every recipient's word on what it got.
 *
 * <p>Promises: a letter comes again until its recipient has answered it, the same bytes each time; the gate is asked
 * again each time; the first answer stands; a record that cannot become a letter is parked and hides no other.
 *
 * <p>Not here: putting letters on queues (channel).
 *
 * <p>Words: a <em>letter</em> is a record in its recipient's format; an <em>answer</em> accepts or refuses it.
 */
package org.qantara.hub.mailbox;
