/**
 * Audit: who did what, when, through what, about what, and how it ended.
 *
 * <p>Promises: an act is on disk if and only if what it tells of is; a letter's reading is on record before it is read.
 * Acts are never changed: the database refuses it, and a hash chain shows it if somebody does it all the same. An act
 * holds ids and codes, and nothing of a person. A sign-in that failed is told within a few seconds, counted.
 *
 * <p>Not here: what a document says, and its losses (journal); attempts that reached nobody (journal). Who may read the
 * audit (door).
 *
 * <p>Words: an <em>act</em> is one thing done, by its <em>doer</em>; a <em>seal</em> links a stretch of acts into the
 * chain; a <em>head</em> is the chain's end at one moment, signed; <em>evidence</em> is what somebody else can verify
 * without asking the hub.
 */
package org.qantara.hub.audit;
