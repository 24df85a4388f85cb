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
 * something named in words, in codes or both; a <em>partial date</em> is a year, a year and month, or a day.
 */
package org.qantara.model;
