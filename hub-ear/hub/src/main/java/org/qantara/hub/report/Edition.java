package org.qantara.hub.report;

/** For whom a report is written. */
public enum Edition {
    /** For those who run the programme, every count. */
    EXACT,
    /** For everybody, what gives nobody away. */
    PUBLIC
}
