/**
 * The documents that are measured: files of invented people, of the size asked for, in every installed format.
 *
 * <p>Promises: the same size gives the same document, byte for byte, so that runs compare.
 */
package org.qantara.bench.document;
