/**
 * Subject: whom stored data is about, and the keys it is stored under.
 *
 * <p>Promises: each person has a key of their own, in the database only encrypted with a key that is not; records that
 * state one national id or passport, or without any the same name and full date of birth, have one subject, however
 * many hubs meet the person at once. Who has the database and not the keystore learns neither what is stored nor who is
 * in it. Keys are in memory only while they are used, so that one that was destroyed is destroyed for every hub.
 *
 * <p>Not here: what is encrypted (journal), erasing and holding (erasure), how long anything is kept (retention).
 *
 * <p>Words: a <em>subject</em> is one person, or a record that cannot be said to be of one; a <em>mark</em> is a keyed
 * hash of something that tells a person; to <em>seal</em> is to encrypt for one place; to <em>wrap</em> is to encrypt a
 * key.
 */
package org.qantara.hub.subject;
