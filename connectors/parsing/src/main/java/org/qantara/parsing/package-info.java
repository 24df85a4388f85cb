/**
 * Reading and writing documents that nobody has vouched for.
 *
 * <p>Promises: a document is read once, from front to back, and never held as a tree; document types, external
 * entities, oversize and over-deep documents are refused with a problem; <strong>whatever a reader does not touch is
 * reported as lost</strong>, so that nothing vanishes because nobody thought of it. XML and JSON look the same to a
 * reader: a repeated element and an array are both a node met several times, and the row of a table is a node with one
 * inside for each of its cells. A table says nothing of its encoding and separator: they are found out, and a row that
 * cannot be read takes no other with it.
 *
 * <p>Not here: what any format means (the connectors).
 *
 * <p>Words: a <em>node</em> is an element or a JSON value; a <em>leaf</em> is a text or an attribute that holds
 * something; a <em>path</em> is where it stands, the second of its name onwards numbered: {@code /a/b[2]/@c}.
 */
package org.qantara.parsing;
