/**
 * Doors: where partners come in, by SOAP, REST and messaging.
 *
 * <p>Promises: who comes in is known; a document's bytes are passed on as they came; all three doors end in the same
 * {@link org.qantara.hub.flow.Receiving} and say the same thing; whatever goes wrong is answered with a problem in the
 * caller's language, never with a stack trace or a page of the server's.
 *
 * <p>Not here: what a document means (connectors), whether it may be sent (gate), what became of it (journal).
 *
 * <p>Words: a <em>handover</em> is what a partner says with a document; a <em>reference</em> is what it quotes to the
 * operator: the id of a refusal in the journal, or of an incident in the log.
 */
package org.qantara.hub.door;
