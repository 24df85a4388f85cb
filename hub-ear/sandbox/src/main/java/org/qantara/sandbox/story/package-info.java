/**
 * Story: a tour of the hub, told while it happens.
 *
 * <p>Promises: what is told is what the hub answered, nothing is made up; the message ids are the same in every run as
 * long as the documents are, so that a second tour on the same data shows that nothing is doubled; at most 120 columns,
 * in Arabic, French or English.
 *
 * <p>Words: <b>scene</b>, a message and what should become of it; <b>outcome</b>, what did; <b>telling</b>, the words
 * on the screen.
 */
package org.qantara.sandbox.story;
