package org.qantara.it.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.qantara.sandbox.hub.AmqpDoor;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.hub.Partner;
import org.qantara.sandbox.hub.RestDoor;
import org.qantara.sandbox.partner.Collecting;

/** A partner that reads its mailbox, confirms every letter, and remembers what it took in. */
final class Mailbox implements Recipient {

    private static final Duration ROUND = Duration.ofMillis(100);
    private static final int ONE_IN = 40;

    private final Arrivals arrivals = new Arrivals();
    private final AtomicInteger letters = new AtomicInteger();
    private final String id;
    private final List<AutoCloseable> open;

    private Mailbox(String id, Function<Mailbox, List<AutoCloseable>> opening) {
        this.id = id;
        this.open = opening.apply(this);
    }

    /** That fetches by REST. */
    static Mailbox pulled(HubProcess hub, Partner partner) {
        var door = new RestDoor(hub.url(), partner, "en");
        return new Mailbox(partner.id(), it -> List.of(Collecting.by(door, ROUND, it::take), door));
    }

    /** That listens to its queue at the broker, and gives a letter back now and then. */
    static Mailbox queue(int amqp, Partner partner) {
        return new Mailbox(partner.id(), it -> List.of(new AmqpDoor(amqp, partner, it::takeOrGiveBack)));
    }

    private Answer takeOrGiveBack(Letter letter) {
        if (letters.incrementAndGet() % ONE_IN == 0) {
            throw new IllegalStateException("given back");
        }
        return take(letter);
    }

    private Answer take(Letter letter) {
        return new Answer.Accepted(
                id + "-" + arrivals.add(letter.deliveryId(), letter.messageId()).deliveryId());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Arrival> arrivals(String load) {
        return arrivals.of(load);
    }

    @Override
    public void close() {
        for (var one : open) {
            try {
                one.close();
            } catch (Exception e) {
                System.out.println(id + " left open: " + e);
            }
        }
    }
}
