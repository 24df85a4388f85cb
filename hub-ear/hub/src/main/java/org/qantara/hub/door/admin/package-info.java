/**
 * The administration door: {@code /api/v1/admin}.
 *
 * <p>Promises: only the administrator gets in, with a password that the launcher has made and nobody else chose; each
 * resource asks for the administrator itself, whatever a filter let through. What goes wrong is answered with a problem
 * (RFC 9457), of a configuration with line and path.
 *
 * <p>Not here: what a configuration means (the registry); partners, who have doors of their own.
 */
package org.qantara.hub.door.admin;
