/**
 * Proof: how a caller shows which partner it is.
 *
 * <p>Promises: whoever is let in has shown a secret, a token it signed (RFC 7523), a certificate in the TLS handshake, or
 * a signature over a SOAP body, in a way its entry in the registry allows. A token or a signed message counts once, on
 * whichever hub it comes in. Whoever is not known costs as much time as whoever is. Failures are logged with a reason in
 * two or three words, the way and the claimed id if it has the shape of one, and are counted for each source and claimed
 * id: past a limit nothing is checked any more for that pair for a minute.
 *
 * <p>Not here: what a partner may do once it is known (registry, gate); reading signatures (door.signature); a broker's
 * logins. Nothing a proxy says in a header is a proof.
 *
 * <p>Words: a <em>claim</em> is what a caller says it is; a <em>proof</em> is what it shows for it; a <em>mark</em> is
 * what remains of a used proof so that it is known if it comes again.
 */
package org.qantara.hub.door.proof;
