/**
 * Server: from nothing to a running hub, and back.
 *
 * <p>Promises: one folder holds everything a hub keeps; a second start on that folder keeps every record; a start that
 * cannot succeed ends with one line that says why; nothing keeps running after a stop; no secret is printed, logged or
 * passed on a command line.
 *
 * <p>Not here: what the hub does (its own module), partners and their records (the sandbox), installing a JDK.
 *
 * <p>Words: <b>home</b>, that folder; <b>domain</b>, Payara's name for one configured server; <b>provision</b>, to
 * configure a new domain and deploy the hub in it; <b>drain</b>, to have the hub say that it is not
 * ready for a while before it is stopped; <b>port base</b>, the number from which all ports are counted.
 */
package org.qantara.server;
