package org.qantara.broker;

/** The names of the queues and of what the broker writes on a message. */
public final class Queues {

    /** Where partners put documents. */
    public static final String SUBMISSIONS = "submissions";

    /** Where partners answer what they read from their mailbox. */
    public static final String VERDICTS = "verdicts";

    /** Matches every queue of deliveries waiting for the hub to carry them out. */
    static final String DELIVERIES = "delivery.#";

    /** The property that names the sender, written by the broker. */
    public static final String SENDER = "_AMQ_VALIDATED_USER";

    /** The same for an AMQP message of more than 100 KiB; such a message has no {@link #SENDER}. */
    public static final String SENDER_OF_LARGE = "JMS_AMQP_MA_" + SENDER;

    private Queues() {}

    /** The queue partner {@code id} reads. */
    public static String mailbox(String id) {
        return "mailbox." + id;
    }
}
