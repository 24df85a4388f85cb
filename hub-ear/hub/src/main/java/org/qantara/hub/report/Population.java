package org.qantara.hub.report;

/** Who or what is counted. */
public enum Population {
    /** People's ways through corridors. */
    CASES,
    /** That somebody is in work, as partners have said. */
    PLACEMENTS,
    /** That somebody takes part in training, as partners have said. */
    ENROLMENTS
}
