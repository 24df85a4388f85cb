/**
 * Translation: which connectors are here, and which of them reads a document.
 *
 * <p>Promises: a connector on the class path is found without being named; two with one id stop the start; a document
 * is read by the format its sender names, if it fits, else by the only one that recognises it; an
 * envelope is opened first, once.
 *
 * <p>Not here: any format (connectors), storing (journal).
 *
 * <p>Words: an <em>envelope</em> is a document that is there for another inside it; the <em>canonical form</em> is how the hub itself writes records down.
 */
package org.qantara.hub.translation;
