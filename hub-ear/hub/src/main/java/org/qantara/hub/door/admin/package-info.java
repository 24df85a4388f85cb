/**
 * The administration door: {@code /api/v1/admin}.
 *
 * <p>Promises: only administrators get in, with a password of the hub's own or a token of the configured issuer; each
 * operation is open to the roles that its right belongs to and to nobody else, and one that declares no right is
 * nobody's, which a filter sees to before the operation reads anything. What goes wrong is answered with a problem (RFC
 * 9457), of a configuration with line and path.
 *
 * <p>Not here: what a configuration means (the registry); who administrators are (administrators); partners, who have
 * doors of their own.
 *
 * <p>Words: a <em>right</em> is to do something here; a <em>role</em> has rights.
 */
package org.qantara.hub.door.admin;
