package org.qantara.it.faults;

import java.util.ArrayList;
import java.util.List;

/** What somebody took in, in the order it came. */
final class Arrivals {

    private final List<Arrival> all = new ArrayList<>();

    synchronized Arrival add(String deliveryId, String messageId) {
        var arrival = new Arrival(deliveryId, messageId, System.nanoTime());
        all.add(arrival);
        return arrival;
    }

    synchronized List<Arrival> of(String load) {
        return all.stream()
                .filter(arrival -> arrival.messageId().startsWith(load + "."))
                .toList();
    }

    synchronized int count() {
        return all.size();
    }
}
