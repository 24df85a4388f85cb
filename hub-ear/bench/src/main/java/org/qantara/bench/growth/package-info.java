/**
 * Growth: whether a journal of a million submissions, or five hundred partners, makes a hub slower.
 *
 * <p>Promises: the rows are copies of one that the hub itself wrote, with ids of their own; the queries are those that
 * the hub really makes, with the plans PostgreSQL really chose, as its {@code auto_explain} logs them.
 *
 * <p>Not here: what queries there are. Whatever the hub asks while it starts, takes, delivers and answers is looked at.
 */
package org.qantara.bench.growth;
