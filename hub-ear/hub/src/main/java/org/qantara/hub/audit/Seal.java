package org.qantara.hub.audit;

/**
 * A stretch of the chain.
 *
 * @param after before its first act
 * @param to its last act
 * @param floor no act of it has an id up to this one: ids count on when a database is restored, transactions begin anew
 * @param mostId no act up to its end has a greater id
 * @param end the chain after it
 */
record Seal(long number, Place after, Place to, long floor, long mostId, Link end) {
    /** Where an act stands in the order of the audit. */
    record Place(String transaction, long id) {
        static final Place START = new Place("0", 0);
    }

    static final Seal NONE = new Seal(0, Place.START, Place.START, 0, 0, Link.NONE);

    /** The same chain in a database whose transactions count from the beginning again. */
    Seal restored() {
        return new Seal(number, Place.START, Place.START, mostId, mostId, end);
    }
}
