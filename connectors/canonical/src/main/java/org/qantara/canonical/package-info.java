/**
 * Qantara's own form of every record, in XML and in JSON.
 *
 * <p>Promises: what is written is read back equal, every field and every character of it, line ends and surrounding
 * white space included; a new component of a record is written and read without a line of code here. Reading is strict
 * about what it knows, as the contract is ours: a required field that is missing, a value no field can hold or a code
 * that does not exist is refused with its path. It is tolerant about what it does not know, so that a newer sender is
 * understood: an unknown field is a loss.
 *
 * <p>The form follows the records: a component is an element or a key of its name. A list is an array in JSON
 * ({@code "contacts": […]}) and elements of the name's singular in XML
 * ({@code <contact>…</contact><contact>…</contact>}). Closed lists of values are written as in Java
 * ({@code NATIONAL_ID}), {@code true} is written and {@code false} left out, dates are {@code YYYY}, {@code YYYY-MM} or
 * {@code YYYY-MM-DD}, moments are {@code 2026-11-23T09:00:00Z}, bytes are base64, counts are numbers, and numbers with decimals are texts
 * that keep their digits ({@code "4500.50"}). Absent, {@code null}, empty and blank are the same: not given. A number or
 * boolean where text belongs is its characters; a single value where a list belongs is a list of one; of several values
 * where one belongs the first is kept and the others are losses. A character that XML cannot hold is written as U+FFFD
 * and reported as a loss; JSON holds all but half a surrogate pair.
 *
 * <p>Not here: the published schemas ({@code candidate.xsd}, {@code candidate.schema.json} and so on, with {@code common.xsd} and
 * {@code common.schema.json}, in the module schemas),
 * any partner's format.
 *
 * <p>Words: a <em>shape</em> is what a record class looks like on the wire; a <em>field</em> is one component of it.
 */
package org.qantara.canonical;
