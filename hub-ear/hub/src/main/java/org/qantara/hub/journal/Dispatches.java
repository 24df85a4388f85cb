package org.qantara.hub.journal;

import java.util.List;
import java.util.UUID;

/**
 * What the hub brings to recipients. Every method may be repeated, and throws {@link JournalUnavailable} if the
 * database cannot be reached.
 */
public interface Dispatches {
    /** A delivery that is to be made. */
    sealed interface Opened {
        /** It can be made. */
        record Ready(Dispatch dispatch) implements Opened {}

        /** Whom it is about was erased. */
        record Erased(UUID deliveryId) implements Opened {}

        /** What the journal has of it cannot be read. */
        record Unreadable(UUID deliveryId, RuntimeException why) implements Opened {}
    }

    /**
     * Those of the deliveries that are yet to be made, in the order they were accepted: without those that have their
     * verdict or lie in a mailbox.
     */
    List<Opened> open(List<UUID> deliveryIds);

    /**
     * Writes down what came of several deliveries, all or nothing; a verdict that is there stands, and what was
     * written down before is not counted twice. What has failed because of its record for so many times is set aside
     * with it.
     *
     * @param mostFailures before a delivery is set aside
     * @return those that were set aside because of this
     */
    List<Settlement.SetAside> settle(List<Settlement> settlements, int mostFailures);
}
