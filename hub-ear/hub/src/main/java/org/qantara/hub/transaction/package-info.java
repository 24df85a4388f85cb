/**
 * Transactions on plain connections, for what does without JPA.
 *
 * <p>Promises: what was begun is committed whole or not at all, also if it cannot be rolled back; the pool gets its
 * connections back as it gave them. Not here: what a failure means, which whoever asked says.
 */
package org.qantara.hub.transaction;
