package org.qantara.hub.identity;

/**
 * What a comparison found in one field, without what is said there.
 *
 * @param weight in bits: how much more often it is found between two records of one person than between strangers
 */
public record Finding(Field field, Agreement agreement, double weight) {
    boolean agrees() {
        return agreement == Agreement.SAME || agreement == Agreement.COMPATIBLE;
    }
}
