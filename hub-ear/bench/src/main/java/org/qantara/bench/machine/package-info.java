/**
 * Machine: what Linux tells in {@code /proc} of processes, threads and memory, and profiles of a Java process.
 *
 * <p>Not here: other systems; there the columns of processors and memory cannot be had.
 */
package org.qantara.bench.machine;
