/**
 * Identity: who is who.
 *
 * <p>Promises: of two records that name one identifier or one name, in whatever spelling and script a name is given, it
 * is said that they may be about one person. Two descriptions are compared field by field, and every finding is told with
 * its weight: numbers decide; without one it takes a name, the day of birth and the town of birth (or the number that one
 * sender knows the person by) to be the same person, and never a name alone. Two national ids of one country are never
 * the same person: two people, or a conflict if all else is one, which a human has to tell. Nothing here asks anybody or
 * keeps anything, and what is told of a comparison names fields, not what they say.
 *
 * <p>Not here: merging people. Two records of one person may have no mark in common, and two people may have one name.
 *
 * <p>Words: a <em>mark</em> is what two records about one person may have in common; a <em>trait</em> is what tells one
 * person; a <em>profile</em> is what a record says that can be compared; a <em>block</em> is what two profiles of one
 * person nearly always have one of in common; a <em>sound</em> is what Arabic letters and a French transcription of a
 * word agree on; a <em>conflict</em> is what cannot all be true of one person nor of two.
 */
package org.qantara.hub.identity;
