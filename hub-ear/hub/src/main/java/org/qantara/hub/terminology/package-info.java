/**
 * Terminology: what the codes of occupations, fields of study and levels mean, and what they are in other systems.
 *
 * <p>Promises: every code has a system and a version; whoever names no version gets the newest that has the code, and is
 * told which. A mapping says how sure it is, and one that is derived from others shows all of them and is never surer than
 * they are together. A code that nothing is known of is answered with why, and counted in a report. An import changes a
 * version as a whole or not at all; all hubs have it within two seconds. Look-ups do not ask the database.
 *
 * <p>Not here: how official tables are laid out ({@code table}); what a record means by its codes (the connectors).
 *
 * <p>Words: a <em>system</em> is a list of codes ({@code isco-08}), of which there are <em>versions</em>; a
 * <em>concept</em> is what one code of a version means, a <em>notation</em> is another way to write its code; a
 * <em>mapping</em> leads from a concept to a code of another system, its <em>relation</em> says what is there against what
 * is here; a <em>chain</em> is several mappings one after the other; an <em>edition</em> is one import.
 */
package org.qantara.hub.terminology;
