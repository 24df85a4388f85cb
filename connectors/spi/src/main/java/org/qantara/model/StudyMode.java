package org.qantara.model;

/** How training is given. */
public enum StudyMode {
    /** By day, in a centre. */
    DAY,
    /** In the evening. */
    EVENING,
    /** In turns in a centre and at work. */
    DUAL,
    /** Mostly at work, by a contract of apprenticeship. */
    APPRENTICESHIP,
    /** At a distance. */
    DISTANCE,
    /** In part at a distance. */
    BLENDED
}
