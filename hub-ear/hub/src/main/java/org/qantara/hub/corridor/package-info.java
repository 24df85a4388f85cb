/**
 * Corridors: by which stages a case goes from one country to another, as the configuration says.
 *
 * <p>Promises: a corridor that can be used is consistent: every stage that is led to is a stage of the same version, every
 * result that is asked for is one that its stage can have, and its versions and days follow one another. What holds on a
 * day is asked for by that day; a new version changes nothing that came before it. All of it is values: no clock, no
 * database.
 *
 * <p>Not here: the cases (programme), how corridors are written down (the registry's {@code yaml}).
 *
 * <p>Words: a <em>stage</em> is where a case stands; it may have a <em>result</em>; a <em>version</em> of the rules holds
 * from a day until the next begins; a stage is <em>legal</em> if the rules of the day lead there from where the case
 * stands; a <em>side state</em> is one that a case can go to from any stage that is not its end; a <em>regulation</em> is
 * what the country of destination asks of an occupation.
 */
package org.qantara.hub.corridor;
