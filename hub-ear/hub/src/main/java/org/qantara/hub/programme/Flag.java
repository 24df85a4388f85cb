package org.qantara.hub.programme;

/** What somebody should look at. It hinders nothing. */
public enum Flag {
    /** A machine has scored or decided. */
    MADE_BY_MACHINE,
    /** The occupation is regulated in the country of destination. */
    REGULATED_OCCUPATION,
    /** The stage is barred to some occupations, and nobody has said surely enough which one it is. */
    OCCUPATION_UNKNOWN,
    /** Of later days others had said already what could not have followed from this. */
    TOLD_TOO_LATE,
    /** Nobody says that the employer was verified. */
    EMPLOYER_UNVERIFIED,
    /** The person was made to pay. */
    COSTS_CHARGED
}
