package org.qantara.it.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qantara.sandbox.Registration;
import org.qantara.sandbox.hub.AmqpDoor;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.hub.Partner;
import org.qantara.sandbox.hub.RestDoor;

/** Everyone a hub serves: one sender, four that are pushed to, one that fetches and one that listens to its queue. */
final class Partners implements AutoCloseable {

    static final String SENDER = "tanger";

    private final Map<String, Receiver> receivers = new TreeMap<>();
    private final Map<String, Mailbox> mailboxes = new TreeMap<>();
    private final HubProcess hub;
    private final Registration registration;

    /** Nobody is there yet; what the hub has to know of them is in its home. */
    Partners(HubProcess hub, int base) throws IOException {
        this.hub = hub;
        var registry = new Registry().partner(SENDER, "qantara-json");
        for (var id : List.of("zav", "giz")) {
            registry.push(receiver(id, base), "rest-push", "eures-candidate");
        }
        for (var id : List.of("vdab", "forem")) {
            registry.push(receiver(id, base), "soap-push", "eures-candidate");
        }
        registry.queue("wapes", "qantara-json").partner("rabat", "qantara-json");
        var settings = hub.settings();
        registration = Registration.of(registry.text(SENDER), settings.registry(), settings.partners());
    }

    private Receiver receiver(String id, int base) {
        return receivers.computeIfAbsent(id, _ -> new Receiver(id, base + receivers.size()));
    }

    /** All that are pushed to listen and take in what comes. */
    void up() {
        receivers.values().forEach(Receiver::up);
    }

    Receiver receiver(String id) {
        return receivers.get(id);
    }

    Recipient recipient(String id) {
        return mailboxes.containsKey(id) ? mailboxes.get(id) : receivers.get(id);
    }

    Partner sender() {
        return registration.partner(SENDER);
    }

    /** The sender's door at a broker. */
    AmqpDoor messaging(BrokerProcess broker) {
        return new AmqpDoor(broker.amqpPort(), sender(), _ -> new Answer.Refused("UNEXPECTED"));
    }

    /** A partner begins to listen to its queue at a broker. */
    Mailbox listens(String id, BrokerProcess broker) {
        return opened(Mailbox.queue(broker.amqpPort(), registration.partner(id)));
    }

    /** A partner begins to fetch. */
    Mailbox fetches(String id) {
        return opened(Mailbox.pulled(hub, registration.partner(id)));
    }

    private Mailbox opened(Mailbox mailbox) {
        mailboxes.put(mailbox.id(), mailbox);
        return mailbox;
    }

    /** What a partner that fetches would get now. */
    List<Letter> waiting(String id) {
        try (var door = door(id)) {
            return door.mailbox(100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the sender is told of the delivery of a message to one recipient. */
    JsonNode delivery(String messageId, String to) {
        try (var door = door(SENDER)) {
            for (var delivery : door.life(messageId).path("deliveries")) {
                if (delivery.path("to").asText().equals(to)) {
                    return delivery;
                }
            }
            throw new IllegalStateException("no delivery of " + messageId + " to " + to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands in what nobody may have. */
    void refuseSomething() {
        try (var door = door(SENDER)) {
            door.submit(new Paper("nobody", 0).message("job-placement", "stranger"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RestDoor door(String id) {
        return new RestDoor(hub.url(), registration.partner(id), "en");
    }

    @Override
    public void close() {
        receivers.values().forEach(Receiver::close);
    }
}
