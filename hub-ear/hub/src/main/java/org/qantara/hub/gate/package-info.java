/**
 * Gate: may this record go there?
 *
 * <p>Promises: what no agreement allows is refused, on the way in and once more when it is about to leave.
 *
 * <p>Not here: consent, legal grounds and lists of allowed fields.
 *
 * <p>Words: to <em>admit</em> is to let a record in for its recipients; to <em>release</em> is to let it out to one.
 */
package org.qantara.hub.gate;
