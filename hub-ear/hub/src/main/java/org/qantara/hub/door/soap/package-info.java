/**
 * The SOAP door: {@code /soap/exchange}, contract {@code META-INF/qantara/exchange.wsdl}.
 *
 * <p>Promises: SOAP 1.1 and 1.2 at one address; what comes in between the tags of {@code document} is passed on as it
 * is; every answer is SOAP, refusals are faults with a {@code problem}; DTDs are never read; a signed message is verified before it is acted
 * on, and answered signed.
 *
 * <p>Not here: the bytes of documents going out, for JAX-WS parses an answer and writes it again: the same XML, in
 * other bytes perhaps (partners that need the bytes read their mailbox by REST or AMQP); answers with
 * attachments (an answer carries its documents inline or in base64).
 *
 * <p>Words: a <em>call</em> is one operation as it was asked for; a <em>part</em> is an attachment of a multipart
 * request.
 */
package org.qantara.hub.door.soap;
