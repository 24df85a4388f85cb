/**
 * Load: many clients that submit, and the receiver that their records are pushed to, in one process.
 *
 * <p>Promises: what was accepted is counted, and each one is looked for at the receiver: lost, once, or more than once.
 * A client has one connection and one thread and does little more than write bytes, so that the load takes few of the
 * cores it shares with what is measured. A latency is from the first byte sent to the last byte of the receipt; in a
 * paced run from the moment the submission was due, so that a server that stalls does not hide it.
 *
 * <p>Words: a <b>plan</b>, how many submit what for how long; the <b>window</b>, the part of a run that counts; the
 * <b>backlog</b>, what was submitted and has not reached the receiver; a <b>tally</b>, what became of each submission.
 */
package org.qantara.bench.load;
