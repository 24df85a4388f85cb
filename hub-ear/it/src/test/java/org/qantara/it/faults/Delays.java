package org.qantara.it.faults;

import java.util.List;

/**
 * How long papers took from the moment they were handed in to their arrival; told, and bounded, but never fast enough.
 *
 * @param median in milliseconds
 * @param ninetyFifth of a hundred, in milliseconds
 */
record Delays(long median, long ninetyFifth) {

    /** Of what of a load arrived in this order. */
    static Delays of(Load load, List<Arrival> arrivals) {
        var sorted = arrivals.stream()
                .mapToLong(arrival -> (arrival.nanos() - load.begun(arrival.messageId())) / 1_000_000)
                .sorted()
                .toArray();
        return new Delays(sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
    }

    @Override
    public String toString() {
        return median + "/" + ninetyFifth;
    }
}
