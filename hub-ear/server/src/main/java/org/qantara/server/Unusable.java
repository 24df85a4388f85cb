package org.qantara.server;

/** Why a hub cannot start as told. What is to be said of each, with what is in the way in place of {@code %s}, is in the words of this package. */
public enum Unusable {
    /** A setting that nothing reads: the setting, and the one most like it. */
    UNKNOWN_SETTING,
    /** A setting and its value. */
    NO_NUMBER,
    /** The least and the largest port base. */
    PORT_BASE,
    /** A setting and its value. */
    NO_ADDRESS,
    /** A setting and its value. */
    NO_SIZE,
    /** A setting and its value. */
    NO_DURATION,
    /** A variable and how it has to begin. */
    BEGINS_OTHERWISE,
    /** A variable. */
    MISSING,
    /** A setting and its file. */
    UNREADABLE,
    /** A setting and its file. */
    NO_KEY,
    /** Two files and what Java says of them. */
    CERTIFICATES,
    /** A port and what it is needed for. */
    PORT_TAKEN,
    /** A file and the setting that names another. */
    NO_FILE
}
