/**
 * File: files of many records, each row of which is a submission of its own.
 *
 * <p>Promises: who hears that a file was received need not stay: it is on disk, sealed, and is read from there, however
 * often the hub stops meanwhile. It goes as soon as it has been read, and is nowhere else. Each row goes the way of any
 * document (journal, gate, consequences, outbox), in memory that does not grow with the file, and one that is refused costs
 * no other. Its message id is a keyed hash of its sender, format, routing, key and contents: a row that came before, in
 * whatever file and however often, adds nothing, and one that says something else is new. Nothing of a file leaves before
 * all of it has been read, so that what contradicts its third row may stand in its last. The files of one partner are read
 * one after the other, by whichever hub.
 *
 * <p>Not here: taking files apart and reading rows (connectors), entering rows (flow and journal), who contradicts whom
 * (people).
 *
 * <p>Words: a <em>row</em> is one record of a file, also where it is the item of a list; it is <em>accepted</em>,
 * <em>repeated</em> or <em>rejected</em>; a <em>chunk</em> is a piece of a file as it is stored.
 */
package org.qantara.hub.file;
