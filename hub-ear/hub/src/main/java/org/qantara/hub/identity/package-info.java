/**
 * Identity: who is who.
 *
 * <p>Promises: two records with the same strong identifier have the same key, whatever their names look like; a key says
 * nothing of the person.
 *
 * <p>Not here: merging people. A key keeps the order of what is said of one person, and proves nothing.
 */
package org.qantara.hub.identity;
