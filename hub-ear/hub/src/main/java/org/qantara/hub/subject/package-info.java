/**
 * Subject: whom stored data is about, and the keys it is stored under.
 *
 * <p>Promises: each person has a key of their own, in the database only encrypted with a key that is not; records that
 * state one national id or passport, or one number of their sender's, have one subject, however many hubs meet the person
 * at once, and so have those that state no number and one name with one full date of birth.
 *
 * <p>A number that is not known yet is added to somebody found by another only if they have none of its kind from its
 * country; else it is somebody new, and the record is of both. Nor is a name with another day of birth added to somebody.
 * A name joins nobody to a number: what is told by name only is
 * a subject of its own, linked to all with a number and that name. It goes when one of them goes, unless another is
 * held, and nothing is opened by it.
 * In whatever order records come, two people with numbers of one kind stay two.
 *
 * <p>Who has the database and not the keystore learns neither what is stored nor who is
 * in it. Keys are in memory only while they are used, so that one that was destroyed is destroyed for every hub.
 *
 * <p>Not here: what is encrypted (journal), erasing and holding (erasure), how long anything is kept (retention).
 *
 * <p>Words: a <em>subject</em> is one person, or a record that cannot be said to be of one or is about
 * nobody; a <em>mark</em> is a keyed
 * hash of something that tells a person; to <em>seal</em> is to encrypt for one place; to <em>wrap</em> is to encrypt a
 * key.
 */
package org.qantara.hub.subject;
