package org.qantara.it.faults;

/**
 * A letter that a receiver has taken in.
 *
 * @param nanos when, by {@link System#nanoTime}
 */
public record Arrival(String deliveryId, String messageId, long nanos) {

    Paper paper() {
        return Paper.of(messageId);
    }
}
