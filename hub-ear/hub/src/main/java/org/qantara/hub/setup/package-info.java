/**
 * Setup: the settings, and how everything is put together.
 *
 * <p>Promises: a setting or a registry that cannot be used, and two connectors with one id, stop the start with one
 * clear line. The start needs the database, and neither the broker nor any partner. When the hub stops, what is under
 * way goes back to its queue.
 *
 * <p>Not here: anything that decides. Nobody but the doors imports this package.
 */
package org.qantara.hub.setup;
