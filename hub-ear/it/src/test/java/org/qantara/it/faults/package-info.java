/**
 * Faults: whatever is killed, cut off or filled up, what was accepted is delivered, once and in order per person.
 *
 * <p>Promises: the hub is the one that ships, started by the launcher with a database, and where a test says so a
 * broker, that are processes of their own; partners and senders are real HTTP servers and clients; every test counts
 * accepted, delivered, lost, duplicated and reordered, and adds a line to {@code target/faults.txt}. The quick form
 * runs with every build, the whole list with {@code -Pfaults}.
 *
 * <p>Words: a <b>site</b> is everything one hub needs, and the hub; a <b>load</b> is senders at work, each repeating a
 * message until it has the receipt; a <b>tally</b> is what became of a load; a <b>repeat</b> is a letter that comes
 * again with the delivery id it had before, a <b>duplicate</b> one that comes with another.
 */
package org.qantara.it.faults;
