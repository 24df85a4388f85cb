/**
 * Identity: who is who.
 *
 * <p>Promises: two records with the same strongest identifier have the same key, whatever their names look like; a key
 * says nothing of the person to whoever does not have this hub's secret.
 *
 * <p>Not here: merging people. Two records of one person may have different keys, when one names a passport and the other
 * a national id too; a key proves nothing, and no order rests on it unless partners have several consumers each.
 */
package org.qantara.hub.identity;
