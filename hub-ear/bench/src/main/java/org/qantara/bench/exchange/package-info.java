/**
 * Exchange: the hub and the peer under the same load, in turn.
 *
 * <p>Promises: never both at once; each gets the same documents, the same receiver, the same heap, and a minute to warm
 * up that does not count; both start empty unless told to keep what is there. Their databases and brokers write to disk
 * before they confirm.
 *
 * <p>Words: a <b>side</b> is one of the two.
 */
package org.qantara.bench.exchange;
