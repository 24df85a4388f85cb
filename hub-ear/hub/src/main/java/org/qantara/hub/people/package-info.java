/**
 * People: what partners say of people, found again by whoever may look for them.
 *
 * <p>Promises: what a record says of its person is kept sealed under the person's key, once for each partner that says it,
 * in the transaction in which the record is accepted; it is found by a name in Arabic or Latin letters, in whatever
 * spelling, and by a number, whatever partner's; who has the database and not the keystore can read none of it. It goes
 * when the person is erased, and nobody finds them any more.
 *
 * <p>Who comes is compared with whoever may be the same. If what is said of two cannot all be true, or gives one
 * number to two, both records are accepted, nothing of either leaves any more by any way, and it waits for a human to say whether they are one; what had
 * left is named. What the human says is remembered, and sends what was held. However close together two such records come,
 * on however many hubs, they are compared.
 *
 * <p>Not here: who is who (subject), comparing (identity), what being held means (journal), the rights of who looks (the
 * administration door). Nothing is opened or joined by a name.
 *
 * <p>Words: a <em>conflict</em> is of two people of whom what is said cannot all be true; to <em>hold</em> here is to let
 * nothing leave; a <em>description</em> is what one partner says of a person; a <em>block</em> is a keyed hash by which
 * descriptions are found.
 */
package org.qantara.hub.people;
