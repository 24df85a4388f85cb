/**
 * What a connector is: it reads a partner's documents into canonical records, writes them, or both.
 *
 * <p>Promises: reading and writing are pure (no clock, no input or output, no injection), so a translation can be
 * tried, repeated and compared. A field that finds no place is a {@link org.qantara.spi.Loss}; a document that cannot
 * be understood is a {@link org.qantara.spi.Problem}. Neither ever holds a value of the document, only where it stood.
 * The package knows only the JDK and the model; connectors are found by {@link java.util.ServiceLoader}.
 *
 * <p>A file of many records is {@linkplain org.qantara.spi.Splits split} into documents of one record each, in the same
 * format, so that whatever is promised of a document is promised of each of its rows.
 *
 * <p>{@linkplain org.qantara.spi.Figures Figures} are written by connectors of their own
 * ({@link org.qantara.spi.WritesFigures}), for they are not records: they have no person, no loss and nothing to read.
 *
 * <p>Words: a <em>format</em> is one way partners write a record; a <em>payload</em> is a document's bytes; a
 * <em>fingerprint</em> is what a first glance at a document tells; <em>blame</em> says whose turn it is to act; a
 * <em>rule</em> is what a value has to be, in words.
 */
package org.qantara.spi;
