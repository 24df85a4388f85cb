package org.qantara.model;

/** How a stage came out, where a stage has several outcomes. */
public enum StageResult {
    /** Applied for. */
    REQUESTED,
    /** An appointment is made. */
    APPOINTMENT,
    /** The file is handed in. */
    SUBMITTED,
    /** Granted. */
    GRANTED,
    /** Deemed granted, for nobody answered in time. */
    DEEMED,
    /** Refused. */
    REFUSED,
    /** Granted and since run out. */
    EXPIRED,
    /** Recognised in full. */
    FULL,
    /** Recognised in part. */
    PARTIAL,
    /** Not recognised. */
    NONE,
    /** Examined and passed. */
    PASSED,
    /** Examined and failed. */
    FAILED
}
