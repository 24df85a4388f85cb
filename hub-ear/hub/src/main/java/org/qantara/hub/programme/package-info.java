/**
 * Programmes: how far each case has come in its corridor, who said so, and who knew it when.
 *
 * <p>Promises: an event moves a case only to a stage that the rules of its day lead to; what is not legal is refused with
 * what would be. What comes late is kept where it belongs and moves nothing; that a person has withdrawn is kept whenever it
 * comes. Whatever the order in which events come that are legal in their own, the history is the same. Each event has two
 * times, when it occurred and when the hub recorded it, and none is ever changed: what was known on a day can be told later.
 * Placements mark a case and are never refused for it. What is due or flagged is counted by corridor, however many cases it
 * is.
 *
 * <p>Not here: the rules (corridor), places and waiting lists (places), whether a human has decided (gate).
 *
 * <p>Words: a <em>case</em> is one person's way through one corridor; an <em>event</em> is what a partner said of it; its
 * <em>history</em> is its events in the order in which they occurred; it <em>moves</em> when its stage or the result of
 * that becomes another; a <em>flag</em> is what somebody should look at, and hinders nothing; what is <em>due</em> has a
 * last day.
 */
package org.qantara.hub.programme;
