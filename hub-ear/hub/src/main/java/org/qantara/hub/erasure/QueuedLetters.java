package org.qantara.hub.erasure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.UUID;
import org.qantara.hub.journal.Endings;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;

/** The letters that may lie in the queues of those who have one today. */
public final class QueuedLetters {
    private static final int AT_ONCE = 500;

    private final Registry registry;
    private final Queues queues;

    public QueuedLetters(Registry registry, Queues queues) {
        this.registry = registry;
        this.queues = queues;
    }

    /** Takes letters out of a recipient's queue, if they are still there. */
    public interface Queues {
        void takeBack(PartnerId from, List<UUID> deliveries);
    }

    /** In threads of their own, for the broker may be slow or away. */
    void takeBack(List<Endings.HandedOver> letters) {
        letters.stream()
                .filter(one -> hasQueue(one.to()))
                .collect(groupingBy(Endings.HandedOver::to, mapping(Endings.HandedOver::deliveryId, toList())))
                .forEach((from, all) -> Thread.ofVirtual().name("take back").start(() -> takeBack(from, all)));
    }

    private void takeBack(PartnerId from, List<UUID> all) {
        for (var i = 0; i < all.size(); i += AT_ONCE)
            queues.takeBack(from, all.subList(i, Math.min(i + AT_ONCE, all.size())));
    }

    private boolean hasQueue(PartnerId partner) {
        return registry.partner(partner)
                .filter(it -> it.access() instanceof Access.MailboxQueue)
                .isPresent();
    }
}
