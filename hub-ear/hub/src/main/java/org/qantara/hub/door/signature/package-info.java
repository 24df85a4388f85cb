/**
 * Signature: X.509 signatures over SOAP messages (OASIS WS-Security 1.1, X.509 Token Profile; XML Signature by the JDK).
 *
 * <p>Promises: a signed message is the partner's whole message or none. One security header with one time stamp, one
 * token, one signature; the signature is over the real body and that time stamp and nothing else, by exclusive
 * canonicalisation and SHA-256; the token is a certificate of the partner; the message is fresh and was not seen before on
 * any hub. The tree that is verified is built by the parser that the door reads with, from the same text, so that what is
 * cut out of the text is what was verified. Nothing is fetched and nothing else is computed.
 *
 * <p>Not here: encryption; user names and passwords in the header; attachments, which a signature would not cover.
 */
package org.qantara.hub.door.signature;
