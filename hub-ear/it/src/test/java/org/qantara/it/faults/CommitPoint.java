package org.qantara.it.faults;

import java.util.Locale;
import java.util.stream.Stream;
import org.qantara.it.hub.Form;

/** Points around a commit, where the end of the hub leaves things half done. */
enum CommitPoint {
    BEFORE_THE_JOURNAL_COMMIT("journal.SqlLedger", "insert", "AT EXIT"),
    AFTER_THE_JOURNAL_COMMIT("journal.SqlLedger", "enter(java.util.List)", "AT EXIT"),
    BETWEEN_RELAY_SEND_AND_OUTBOX_COMMIT("journal.SqlOutbox", "takeOff", "AT EXIT"),
    BETWEEN_DELIVERY_AND_VERDICT("flow.Delivery", "settle", "AT ENTRY"),
    IN_THE_MIDDLE_OF_A_BUNDLE("flow.Delivery", "handedOver", "AT EXIT"),
    BETWEEN_VERDICT_AND_QUEUE_COMMIT("flow.Delivery", "settle", "AT EXIT");

    private final String type;
    private final String method;
    private final String place;

    CommitPoint(String type, String method, String place) {
        this.type = type;
        this.method = method;
        this.place = place;
    }

    /**
     * In full all; in the quick form those that separate two commits, without the one where the power cut comes and the
     * one where the hub with the mailboxes is halted.
     */
    static Stream<CommitPoint> points() {
        return Form.of(Stream.of(AFTER_THE_JOURNAL_COMMIT, BETWEEN_DELIVERY_AND_VERDICT), Stream.of(values()));
    }

    /** In Byteman's language: the n-th pass ends the JVM, without any shutdown hook. */
    String rule(int pass) {
        return """
            RULE %1$s
            CLASS org.qantara.hub.%2$s
            METHOD %3$s
            %4$s
            IF incrementCounter("%1$s") == %5$d
            DO java.lang.Runtime.getRuntime().halt(137)
            ENDRULE
            """.formatted(name(), type, method, place, pass);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
