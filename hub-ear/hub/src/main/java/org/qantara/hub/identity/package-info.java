/**
 * Identity: who is who.
 *
 * <p>Promises: of two records that name one identifier or one name, in whatever spelling and script a name is given, it
 * is said that they may be about one person.
 *
 * <p>Not here: merging people. Two records of one person may have no mark in common, and two people may have one name.
 *
 * <p>Words: a <em>mark</em> is what two records about one person may have in common; a <em>trait</em> is what tells one
 * person.
 */
package org.qantara.hub.identity;
