package org.qantara.hub.identity;

/** By what two people are compared. */
public enum Field {
    NATIONAL_ID,
    PASSPORT,
    /** The number that one sender knows the person by. */
    OWN_NUMBER,
    NAME,
    BIRTH,
    BIRTH_PLACE,
    SEX
}
