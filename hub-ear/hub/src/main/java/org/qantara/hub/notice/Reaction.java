package org.qantara.hub.notice;

/** What came of telling a recipient. */
public enum Reaction {
    /** It has the notice. */
    HEARD,
    /** It has the notice, and says that it has done what it asks. */
    ACKNOWLEDGED,
    /** It cannot be reached at the moment, whatever the notice. */
    OUT_OF_REACH,
    /** It was reached, and does not say that it has the notice. */
    FAILED
}
