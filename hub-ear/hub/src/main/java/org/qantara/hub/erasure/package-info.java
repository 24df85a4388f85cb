/**
 * Erasure: what is stored of a person is destroyed, and nobody keeps it in silence.
 *
 * <p>Promises: erasing destroys the key of a person for every hub at once, ends what is on its way to recipients, keeps
 * what tells the person again so that later records are refused, and opens a notice for each recipient that has or may
 * have had something; receipts, verdicts and the status still answer. A legal hold prevents it, and says why. Erasing
 * somebody again changes nothing.
 *
 * <p>Not here: bringing a notice to its recipient, and its acknowledgement ({@code notice}). Copies of the
 * database made before the erasure hold the key, encrypted; they are readable as long as the keystore has the key of
 * that time.
 *
 * <p>Words: to <em>erase</em> is to destroy a subject's key; a <em>hold</em> is a duty to keep; a <em>notice</em> tells
 * a recipient that it must erase too.
 */
package org.qantara.hub.erasure;
