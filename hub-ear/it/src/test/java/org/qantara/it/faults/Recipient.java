package org.qantara.it.faults;

import java.util.List;

/** A partner of the tests that remembers what it took in, in the order it came. */
public interface Recipient extends AutoCloseable {

    String id();

    /** What it took in of one load, in the order it came. */
    List<Arrival> arrivals(String load);

    /** How many different messages of one load it took in. */
    default long messages(String load) {
        return arrivals(load).stream().map(Arrival::messageId).distinct().count();
    }

    @Override
    void close();
}
