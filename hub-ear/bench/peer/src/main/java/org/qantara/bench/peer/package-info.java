/**
 * The peer: what a user would write instead of the hub, a few Camel routes on camel-main without an application server.
 *
 * <p>Promises: accepted means committed; delivery is at least once; a message id seen before is not stored again. For
 * each message three database commits and one read, one journal write of the broker for the send and one for the
 * acknowledgement, two HTTP requests, two parses. Its database writes to disk before it confirms, and so does its
 * broker.
 *
 * <p>Not here: anything else the hub does, such as agreements, losses, verdicts, authentication, order.
 */
package org.qantara.bench.peer;
