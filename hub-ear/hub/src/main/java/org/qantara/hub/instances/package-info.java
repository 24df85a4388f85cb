/**
 * Instances: several hubs on one database and one broker.
 *
 * <p>Promises: the partners that get deliveries brought are dealt evenly over the hubs at work, and dealt anew a few
 * seconds after one has come, gone or begun to drain. A hub that drains, or has lost the database, says that it is not
 * ready and why; one that drains keeps its partners only while there is no other hub.
 *
 * <p>Not here: that a partner gets everything once and in order, whoever delivers. The broker sees to that: a queue of
 * deliveries is exclusive, so a hub that reads it in error waits in line. Nor who accepts what: any hub accepts.
 *
 * <p>Words: an <em>instance</em> is one running hub, from its start to its end; it is <em>at work</em> while its
 * heartbeat is seen in the database; to <em>drain</em> is to go on serving what comes, but to ask for no more.
 */
package org.qantara.hub.instances;
