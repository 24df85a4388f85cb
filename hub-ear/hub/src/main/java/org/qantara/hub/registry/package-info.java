/**
 * Registry: the partners, how they are reached, and who may send what to whom.
 *
 * <p>Promises: a registry that loads is consistent (every agreement names known partners, every format can be written
 * here, every channel is complete); one that is not stops the start with one line that says what is wrong and where.
 * Secrets are compared in constant time and never leave {@link org.qantara.hub.registry.Credentials} but for the
 * channels that need them.
 *
 * <p>Not here: deciding (the gate), delivering (the channels).
 *
 * <p>Words: a <em>partner</em> is an organisation that sends, receives or both; its <em>access</em> is how it gets what
 * is for it; an <em>agreement</em> lets one partner send one kind of record to another for one purpose, from one day to
 * another.
 */
package org.qantara.hub.registry;
