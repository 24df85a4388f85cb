/**
 * XML as the hub itself opens and embeds it.
 *
 * <p>Promises: no document types, no external entities, limits on everything; a document put inside another message is
 * written with its bytes as they are.
 *
 * <p>Not here: reading a partner's document for what it says (connectors).
 */
package org.qantara.hub.xml;
