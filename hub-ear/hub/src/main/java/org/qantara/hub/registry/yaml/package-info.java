/**
 * A configuration as text: YAML 1.1, and so JSON too.
 *
 * <p>Promises: what is read is consistent; what is wrong is told with its line and path, in three languages, and what is
 * not known is wrong. The text may be hostile: it is bounded in bytes, depth, aliases and in what aliases multiply; tags
 * make nothing; private keys are refused.
 *
 * <p>Not here: what the words mean (the registry).
 *
 * <p>Words: a <em>place</em> is a value of the text with its line and its path, as {@code /partners/2/format}.
 */
package org.qantara.hub.registry.yaml;
