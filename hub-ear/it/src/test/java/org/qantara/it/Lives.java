package org.qantara.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.qantara.it.hub.Eventually;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.hub.RestDoor;

/** What the hub tells a sender of the life of its messages. */
final class Lives {

    private static final Set<String> SETTLED = Set.of("DELIVERED", "REFUSED", "PARKED");

    private Lives() {}

    /** The life of a message as soon as every delivery has come to an end. */
    static JsonNode settled(RestDoor door, String messageId) {
        return Eventually.get(
                messageId + " is settled",
                () -> Optional.of(now(door, messageId)).filter(Lives::isSettled));
    }

    static JsonNode now(RestDoor door, String messageId) {
        try {
            return door.life(messageId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What waits in a partner's mailbox. */
    static List<Letter> letters(Hub hub, String partner) {
        try {
            return partner.equals("meknes")
                    ? hub.soap(partner).fetch(100)
                    : hub.rest(partner).mailbox(100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSettled(JsonNode life) {
        return life.path("outcome").asText().equals("accepted")
                && states(life).values().stream().allMatch(SETTLED::contains);
    }

    /** Recipients and how far their deliveries are. */
    static Map<String, String> states(JsonNode life) {
        var states = new TreeMap<String, String>();
        for (var delivery : life.path("deliveries")) {
            states.put(delivery.path("to").asText(), delivery.path("state").asText());
        }
        return states;
    }

    static JsonNode delivery(JsonNode life, String to) {
        return StreamSupport.stream(life.path("deliveries").spliterator(), false)
                .filter(delivery -> delivery.path("to").asText().equals(to))
                .findFirst()
                .orElseThrow();
    }
}
