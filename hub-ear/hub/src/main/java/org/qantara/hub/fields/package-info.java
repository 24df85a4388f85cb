/**
 * Fields: which parts of a record may leave.
 *
 * <p>Promises: what a list does not name stays, and so does what the model has learnt since the list was written: a
 * path brings everything below it that stands in {@code ordinary-fields.txt}, and what does not stand there needs a
 * path of its own. Nothing is put in the place of what stays: a part that cannot stand without it stays too, and a
 * record that cannot is not sent. A record that loses nothing is the same object. The document that a record was read
 * from (a credential) says all that the record said: it leaves only if it is named and nothing else of the record stays.
 *
 * <p>What people consent to are <em>categories</em> ({@code Category}): each field is of exactly one, and what is of none leaves by
 * no consent.
 *
 * <p>Not here: whether a record may be sent at all (gate), where lists come from (registry), who has consented to what (consent).
 *
 * <p>Words: a <em>list</em> names fields by their paths in the canonical record, without indices; a field that is not
 * let out is <em>withheld</em>; a <em>mark</em> says how to read what stands beside it (the kind of a contact, the
 * script of a name) and goes along with it.
 */
package org.qantara.hub.fields;
