/**
 * The canonical records: what every partner's document means, whatever it looks like.
 *
 * <p>Promises: a record is immutable and complete in itself; absent is {@code Optional.empty()} or an empty list, never
 * {@code null} and never an empty text; dates are as precise as the document was and no more; a code says which system
 * and version it belongs to. The package knows only the JDK.
 *
 * <p>Not here: how a document is read or written (connectors), how a record is stored (the hub's journal).
 *
 * <p>Words: a <em>candidate</em> is a person looking for work or training abroad or at home; a <em>term</em> is
 * something named in words, in codes or both; a <em>partial date</em> is a year, a year and month, or a day; a
 * <em>reference</em> names another record by its owner's id; a <em>track</em> is training on offer, a <em>session</em> one
 * time it is held, an <em>enrolment</em> somebody's part in it, an <em>award</em> what they are given for it; a
 * <em>corridor</em> is the way from one country to another that a <em>programme</em> opens, a <em>quota</em> how many may
 * go it, a <em>nomination</em> that somebody is proposed for it, a <em>milestone</em> that they have come to a stage of it;
 * a <em>placement</em> is that somebody is in work. A <em>draft</em> is what a reader has gathered of a record so far.
 */
package org.qantara.model;
