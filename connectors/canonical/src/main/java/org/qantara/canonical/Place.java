package org.qantara.canonical;

/**
 * Where a value stands in a record, spelt out only when somebody asks.
 *
 * @param within {@code null} for a component of the record itself
 * @param number from 1, of an item of a list
 */
record Place(Place within, String name, int number) {
    @Override
    public String toString() {
        var path = (within == null ? "" : within.toString()) + "/" + name;
        return number == 1 ? path : path + "[" + number + "]";
    }
}
