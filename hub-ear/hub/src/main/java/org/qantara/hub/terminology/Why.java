package org.qantara.hub.terminology;

/** Why it is not known what a code is in another system. What each means stands in {@code reasons_en}, {@code _fr} and {@code _ar}. */
public enum Why {
    /** No version of its system is known. */
    SYSTEM_UNKNOWN,
    /** Its system is known, the version that was named is not. */
    VERSION_UNKNOWN,
    /** Its version has no such code. */
    CODE_UNKNOWN,
    /** No mapping leads from it to the other system. */
    NOT_MAPPED
}
