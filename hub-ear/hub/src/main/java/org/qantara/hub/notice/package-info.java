/**
 * Notices: whoever has got something that must go is told so, and followed up until it has said that it is gone.
 *
 * <p>Promises: a notice is opened in the transaction of what it follows from, once for a delivery and kind. It is brought
 * by the recipient's own way: pushed, put into its queue, or listed when it comes; again and again until the recipient
 * has it, whichever of several hubs is at it, and not while the recipient is suspended. It names the delivery and
 * nobody. A letter that may still lie in its recipient's queue is asked for until it is there no more; who has no queue
 * any more is asked until there is an answer.
 *
 * <p>Not here: why a notice is opened (erasure, consent), the ways themselves (the channels), the bells that ring when
 * one is overdue (alert).
 *
 * <p>Words: a notice is <em>open</em> until its recipient is <em>told</em>, told until the recipient has
 * <em>acknowledged</em> it, and <em>overdue</em> when that takes longer than it may; to be told is not to have done it.
 */
package org.qantara.hub.notice;
