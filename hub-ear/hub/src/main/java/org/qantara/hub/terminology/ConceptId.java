package org.qantara.hub.terminology;

/**
 * One code.
 *
 * @param system {@code isco-08}
 * @param version of the system; empty if nothing says which, and none is known here
 * @param code as its system writes it, leading zeros included
 */
public record ConceptId(String system, String version, String code) {}
