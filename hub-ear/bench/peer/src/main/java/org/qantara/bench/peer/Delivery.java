package org.qantara.bench.peer;

/** A message on its way out. */
@SuppressWarnings("ArrayRecordComponent") // deliveries are not compared
public record Delivery(long id, String status, String messageId, byte[] payload) {

    boolean isOpen() {
        return !status.equals("DELIVERED");
    }
}
