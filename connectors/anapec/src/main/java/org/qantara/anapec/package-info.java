/**
 * Offers of work as Morocco's national employment agency lists them: a table in JSON without headings, an offer in each
 * row, its values known by their places.
 *
 * <p>Promises: text that was encoded twice on its way is mended and reported. A reference is the same in whatever case it is
 * written; one of unusual shape, or that names another day than the offer does, is taken over and reported. A row without a
 * reference or a title is refused, and costs no other.
 *
 * <p>Not here: who the employer is, and all else that the list does not say.
 *
 * <p>Words: a <em>reference</em> is two letters, the day it was given, and seven digits: {@code AG0307261139632}; an
 * <em>agency</em> is the local office that looks after the offer.
 */
package org.qantara.anapec;
