/**
 * Administrators: who works at the hub.
 *
 * <p>Not here: what each role may do (door.admin); partners, who are in the registry.
 *
 * <p>Words: an <em>administrator</em> is anybody with a name at the administration door, whatever the role; a <em>role</em>
 * is what somebody is there for.
 */
package org.qantara.hub.administrators;
