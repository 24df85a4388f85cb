/**
 * Dossier: what the hub can tell a person about themselves.
 *
 * <p>Promises: whom the hub knows by what is asked, it tells what came about them, from whom and by which door; to whom
 * it went, by which agreement, on which ground and for which purpose; what was withheld; what was refused, and why; who
 * has read it, the hub's own people among them; who was told to erase it; how long it is kept. Of somebody erased it
 * tells the same, for the audit stays. It reads by index, in a handful of queries, however much there is.
 *
 * <p>It tells, too, what was made of the records and outlives them: what is kept of who the person is said to be, their
 * ways through corridors, and whether they are held, or were, since what is said of them contradicts what is said of
 * somebody else; not of whom.
 *
 * <p>What a record says that is still stored it tells too, if the record is about that person alone, in words of each
 * language; not what is in attachments.
 *
 * <p>Not here: the documents as they came, which their senders have; who may ask (door).
 *
 * <p>Words: a <em>file</em> is what is told of one person; an <em>event</em> in it is an act of the audit.
 */
package org.qantara.hub.dossier;
