package org.qantara.hub.subject;

/** What a mark is made of. */
public enum Kind {
    NATIONAL_ID,
    PASSPORT,
    /** The number a partner knows a person by; it tells the person in what this partner sends. */
    OWN,
    /** A name with a full date of birth, which several people may have. */
    BIRTH;

    /** As it stands in the database. */
    public short code() {
        return (short) (ordinal() + 1);
    }

    /** @param code 0 if it is not known */
    static Kind of(short code) {
        return code == 0 ? null : values()[code - 1];
    }

    /** By how much a person is known who has a mark of this kind, as it stands in the database. */
    short knownBy() {
        return switch (this) {
            case BIRTH -> People.BY_NAME;
            case OWN, NATIONAL_ID, PASSPORT -> People.BY_NUMBER;
        };
    }
}
