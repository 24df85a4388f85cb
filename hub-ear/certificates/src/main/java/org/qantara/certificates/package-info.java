/**
 * Certificates: to whom one was issued.
 *
 * <p>Promises: the hub's doors and its broker give the same answer, for it is this code that answers. Nothing but the JDK.
 *
 * <p>Not here: which partner may use certificates, and which were revoked (the hub's registry, which tells the broker by a
 * file); the TLS handshake.
 *
 * <p>Words: an <em>authority</em> issues certificates to partners; the <em>subject</em> of one is whom it was issued to.
 */
package org.qantara.certificates;
