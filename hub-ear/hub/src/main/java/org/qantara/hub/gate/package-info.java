/**
 * Gate: may this record go there, and how much of it?
 *
 * <p>Promises: what no agreement allows is refused, by the same rules on the way in and once more at the moment it is
 * about to leave, by whatever channel and however often: the agreement is in force today, names a legal ground and some
 * fields, and has an authorisation that is valid today if it has one, the record goes abroad, or national identity numbers
 * may leave. Of a record about nobody it is asked neither for a ground nor for an authorisation nor for anybody's consent: it
 * needs an agreement and its fields. If several agreements are in force for one purpose, only what each of them allows leaves. A change of the registry holds from the next
 * record on. Refusals carry a code, a path and the recipient's id, and nothing of the record. Where the ground is
 * consent, a record goes only if the person it is about consents to this recipient and this purpose, and no more of it than
 * what they consent to; of whom nothing is said, they do not. Whoever is turned down, refused or not recognised has been so by a
 * human: a record that does not say so does not come in. Each agreement is asked once on the way in and once on the way out. By the same rules a configuration
 * is told of the agreements by which nothing will ever go.
 *
 * <p>Not here: taking fields out (fields), who has consented (consent), who may come in at all (door).
 *
 * <p>Words: to <em>admit</em> is to let a record in for its recipients; to <em>release</em> is to let it out to one; a
 * <em>permit</em> says that records may go, and its <em>terms</em> which fields of them, by agreement and by consent.
 */
package org.qantara.hub.gate;
