/**
 * Verifier: tells whether evidence from a hub is whole, without the hub and with nothing but the JDK.
 *
 * <p>Promises: one changed byte anywhere in a bundle is found, and what was changed is named: the act, the file, or the
 * place in the zip. It shares no code with the hub: both follow {@code docs/evidence.md}.
 *
 * <p>Not here: whose key it is. Compare its id with what the hub published before, or give the key you have kept.
 */
package org.qantara.verifier;
