/**
 * Bench: how fast the hub and its connectors are, beside what else one could take.
 *
 * <p>Promises: one command measures everything and prints tables; hub and peer do the same work on the same documents,
 * one after the other, never at once; what is measured is counted too, so that a fast run that loses something shows.
 *
 * <p>Not here: tests. Nothing in a build measures a time or depends on one.
 *
 * <p>Words: the <b>floor</b>, a bare parser over the same bytes; the <b>peer</b>, the same exchange in plain Camel; a
 * <b>receipt</b> answers a submission; <b>end to end</b> is from the submission to the receiver; the <b>backlog</b> is
 * what was submitted and has not arrived.
 */
package org.qantara.bench;
