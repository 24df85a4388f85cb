package org.qantara.sandbox.story;

import java.util.Map;
import java.util.TreeMap;

/** What should become of a message. */
public sealed interface Ending {

    /**
     * It goes to its recipients.
     *
     * @param states the last state of each recipient's delivery
     */
    record Relayed(Map<String, String> states) implements Ending {}

    /** It was sent before in this tour: the same receipt again, and nothing is delivered twice. */
    record Repeated() implements Ending {}

    /** Nothing of it goes anywhere. */
    record Refused(String code) implements Ending {}

    /** Every recipient takes it. */
    static Relayed deliveredTo(String... partners) {
        var states = new TreeMap<String, String>();
        for (var partner : partners) {
            states.put(partner, "DELIVERED");
        }
        return new Relayed(states);
    }

    static Relayed refusedBy(String partner) {
        return new Relayed(Map.of(partner, "REFUSED"));
    }
}
