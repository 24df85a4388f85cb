package org.qantara.hub.identity;

/** What two descriptions are of. */
public enum Verdict {
    /** One person. */
    SAME,
    DIFFERENT,
    /** One person perhaps: too little is said to tell. */
    UNSURE,
    /** What is said cannot all be true; a human has to tell. */
    CONFLICT
}
