/**
 * Journeys of records through the hub as it is shipped, seen from outside: by its doors, its partners, its database and
 * its log.
 *
 * <p>Promises: the EAR is the one the build made, deployed by Arquillian in a server that the launcher starts, once for
 * all classes; every test uses message ids of its own and none depends on another; after each class the server's log
 * holds no stack trace, nothing severe and nothing personal.
 */
package org.qantara.it;
