package org.qantara.hub.terminology;

/**
 * From one concept to the next.
 *
 * @param relation what is there against where it comes from
 * @param source which table says so; {@value #HIERARCHY} from a part of a system to what it is a part of
 */
public record Step(Relation relation, boolean recommended, String source, ConceptId to) {
    public static final String HIERARCHY = "hierarchy";
}
