/**
 * The REST door: {@code /api/v1}, described by {@code META-INF/openapi.yaml}.
 *
 * <p>Promises: whatever goes wrong below {@code /api} is answered with a problem (RFC 9457); a receipt that is asked
 * for again comes in the same bytes.
 *
 * <p>Not here: SOAP and messaging; the words are those of {@link org.qantara.hub.door}.
 */
package org.qantara.hub.door.rest;
