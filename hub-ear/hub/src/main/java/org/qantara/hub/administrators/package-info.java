/**
 * Administrators: who works at the hub.
 *
 * <p>Promises: of a password only a hash is kept (Argon2id), and what is typed is as good as what is proposed or not taken;
 * whatever is changed, and whoever changes it, is an act in the same transaction; what is taken away counts at once on
 * every hub; somebody who can give roles is always left. Tokens count only of the configured issuer, whose keys come from
 * nowhere else.
 *
 * <p>Not here: what each role may do, and counting failures (door.admin); partners, who are in the registry.
 *
 * <p>Words: an <em>administrator</em> is anybody with a name at the administration door, whatever the role; an
 * <em>account</em> is one with a password here; a <em>role</em> is what somebody is there for.
 */
package org.qantara.hub.administrators;
