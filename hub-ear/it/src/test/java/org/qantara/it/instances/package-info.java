/**
 * Several hubs on one database and one broker: one that dies, one that is restarted, a broker that fails over.
 *
 * <p>Promises: two hubs as they ship, each with a home and ports of its own, on a PostgreSQL and on a primary and a
 * backup Artemis that are processes of their own; senders come through a load balancer that knows nothing but
 * {@code /health/ready}; what is counted, and in which form, is as in {@link org.qantara.it.faults}, the table is
 * {@code target/several-hubs.txt}.
 */
package org.qantara.it.instances;
