package org.qantara.hub.programme;

/** What somebody should look at. It hinders nothing. */
public enum Flag {
    /** A machine has scored or decided. */
    MADE_BY_MACHINE,
    /** The occupation is regulated in the country of destination. */
    REGULATED_OCCUPATION,
    /** Nobody says that the employer was verified. */
    EMPLOYER_UNVERIFIED,
    /** The person was made to pay. */
    COSTS_CHARGED
}
