/**
 * Places: what is given out to people until there is none left, the seats of a session as the places of a quota.
 *
 * <p>Promises: no more places are given out than there are, however many ask at once and by however many hubs. Who finds
 * none waits, behind all who have asked before for the same; what becomes free goes to whoever waits first where there
 * is room, in whatever part of the whole, and whoever sent them is told, whatever it came by. How many there are has a day
 * from which on it holds; fewer than are taken expel nobody. A quota may be a part of another, and become one: a place of
 * the part is a place of the whole. Records say how many places there are and ask for them; what they got stands in their
 * receipts, and is taken or not in the transaction that enters them.
 *
 * <p>Not here: who the people are (a holder is an id, and nothing else).
 *
 * <p>Words: a <em>pool</em> is places of one kind; its <em>keeper</em> is the partner that says how many there are; a
 * <em>claim</em> is what a holder has of a pool: a place, or a turn.
 */
package org.qantara.hub.places;
