/**
 * PDF as an envelope: a CV for people to read that carries itself once more as XML (Europass since 2020: the embedded
 * file {@code attachment.xml}; SkillsPassport before: the one embedded XML, whatever its name).
 *
 * <p>Promises: nothing of a PDF is drawn, run, fetched or decrypted; what reading it may cost in memory and time is
 * limited, however it is made, and a document beyond that is refused; the file taken out has the very bytes it had. The
 * places of the other files are told, never their names. Nothing is logged.
 *
 * <p>Not here: what the pages show, which is the same for people; signatures of the PDF; what is inside (its
 * connector).
 *
 * <p>Words: an <em>attachment</em> is a file embedded for the whole document, in the name tree {@code EmbeddedFiles} or
 * the list {@code AF} (ISO 32000-2, sections 7.7.4, 7.11.4 and 14.13); the <em>allowance</em> is what reading one PDF
 * may cost.
 */
package org.qantara.pdf;
