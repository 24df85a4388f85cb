package org.qantara.it.faults;

/** Points between two commits, where the end of the hub leaves things half done. */
enum CommitPoint {
    BEFORE_THE_JOURNAL_COMMIT("org.qantara.hub.journal.JpaLedger", "enter", "AT ENTRY"),
    AFTER_THE_JOURNAL_COMMIT("org.qantara.hub.journal.JpaLedger", "enter", "AT EXIT"),
    BETWEEN_RELAY_SEND_AND_OUTBOX_COMMIT("org.qantara.hub.journal.JpaOutbox", "sent", "AT ENTRY"),
    BETWEEN_DELIVERY_AND_VERDICT("org.qantara.hub.flow.Delivery", "settle", "AT ENTRY"),
    BETWEEN_VERDICT_AND_QUEUE_COMMIT("org.qantara.hub.flow.Delivery", "settle", "AT EXIT");

    private final String type;
    private final String method;
    private final String place;

    CommitPoint(String type, String method, String place) {
        this.type = type;
        this.method = method;
        this.place = place;
    }

    /** In Byteman's language: the n-th pass ends the JVM, without any shutdown hook. */
    String rule(int pass) {
        return """
            RULE %1$s
            CLASS %2$s
            METHOD %3$s
            %4$s
            IF incrementCounter("%1$s") == %5$d
            DO java.lang.Runtime.getRuntime().halt(137)
            ENDRULE
            """.formatted(name(), type, method, place, pass);
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
