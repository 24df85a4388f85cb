/**
 * Retention: what is stored is not stored for longer than agreed.
 *
 * <p>Promises: a document, its record and what was written of it go when the last of its deliveries has had its verdict
 * for as long as the agreement says, by default seven days; a few at a time, whichever of several hubs is at it. What is
 * under a legal hold stays, and so does what any recipient has yet to decide about. Another configuration counts for what
 * is stored already. The work is as much as is due, however much is stored.
 *
 * <p>Not here: how long the audit is kept (audit), and people who want to be erased sooner (erasure).
 */
package org.qantara.hub.retention;
