package org.qantara.hub.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.registry.LegalGround;
import org.qantara.spi.ProblemCode;

/**
 * What the hub can tell somebody about themselves. Institutions are named by their ids.
 *
 * @param holds reasons why nothing may be destroyed
 * @param known what was made of the records
 */
public record SubjectFile(
        Instant at,
        State state,
        Optional<Instant> erasedAt,
        List<String> holds,
        List<Received> received,
        List<Agreed> consents,
        Known known) {
    /** Where it stands with a person. */
    public enum State {
        /** The hub knows nobody like this. */
        UNKNOWN,
        KNOWN,
        ERASED
    }

    /**
     * A record that came in.
     *
     * @param isStored whether the document is still here, and can be read
     * @param keptUntil once all deliveries have ended
     * @param held what it says, if it is stored and is about this person alone
     */
    public record Received(
            UUID id,
            String from,
            Instant at,
            String via,
            String format,
            String recordType,
            String purpose,
            boolean isStored,
            Optional<Instant> keptUntil,
            Optional<Held> held,
            List<Sent> sent,
            List<Event> events) {}

    /**
     * That it goes to a recipient, and what came of it.
     *
     * @param state none while it is on its way
     * @param ground as the agreement says today
     * @param withheld fields that the recipient did not get, in no letter if it was written anew
     * @param problem why it did not arrive, or is not accepted
     */
    public record Sent(
            UUID id,
            String to,
            String way,
            Optional<String> state,
            Optional<Instant> at,
            Optional<String> agreement,
            List<LegalGround> ground,
            Optional<String> format,
            List<String> withheld,
            Optional<ProblemCode> problem,
            List<Noticed> notices) {}

    /** An act of the audit. */
    public record Event(
            Instant at,
            String deed,
            String actor,
            Optional<String> through,
            Optional<String> partner,
            Optional<ProblemCode> problem) {}

    /**
     * That what the recipient got must go.
     *
     * @param state when the file was put together
     */
    public record Noticed(
            Notice.Kind kind,
            Notice.State state,
            Instant openedAt,
            Instant dueAt,
            Optional<Instant> toldAt,
            Optional<Instant> acknowledgedAt) {}

    /**
     * What the person has consented to.
     *
     * @param categories the words of the kinds of data; none once it is withdrawn
     */
    public record Agreed(
            String recipient,
            String purpose,
            List<String> categories,
            Instant givenAt,
            Optional<Instant> validUntil,
            Optional<Instant> withdrawnAt) {
        public Agreed {
            categories = List.copyOf(categories);
        }
    }
}
