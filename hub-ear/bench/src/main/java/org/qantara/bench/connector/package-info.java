/**
 * Connectors against the floor: what reading and writing a document cost beside a bare pass of the parser underneath.
 *
 * <p>Not here: judging. A test never asserts a time.
 */
package org.qantara.bench.connector;
