package org.qantara.model;

/** As the person or the register states it; not stated is an absent gender. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    NOT_KNOWN
}
