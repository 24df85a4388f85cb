package org.qantara.it.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.qantara.sandbox.hub.AmqpDoor;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.hub.Partner;

/** By which a client of a load hands in. */
@FunctionalInterface
interface Entrance {

    /**
     * Hands a message in, once.
     *
     * @return nothing if there was a receipt, else what was said instead
     * @throws IOException if nothing was heard
     */
    Optional<String> handIn(URI hub, Message message) throws IOException, InterruptedException;

    /** By REST and by SOAP, in turn. */
    static List<Entrance> http(HttpClient http, Partner sender) {
        return List.of(of(Door.REST, http, sender), of(Door.SOAP, http, sender));
    }

    static Entrance of(Door door, HttpClient http, Partner sender) {
        return (hub, message) -> {
            var answer = http.send(door.request(hub, sender, message), BodyHandlers.ofString());
            return Door.isReceipt(answer, message)
                    ? Optional.empty()
                    : Optional.of(answer.statusCode() + " " + answer.body());
        };
    }

    /** By messaging, through the broker whatever the hub. */
    static Entrance of(AmqpDoor door) {
        return (_, message) -> switch (door.submit(message)) {
            case Heard.Receipt _ -> Optional.empty();
            case Heard.Refusal refusal -> Optional.of(refusal.text());
        };
    }
}
