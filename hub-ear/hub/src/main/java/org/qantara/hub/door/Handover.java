package org.qantara.hub.door;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qantara.hub.file.Sent;
import org.qantara.hub.flow.Receiving;
import org.qantara.hub.flow.Reply;
import org.qantara.hub.flow.Submission;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/**
 * What a partner says with a document, as it says it. Only its shape is checked here.
 *
 * @param messageId absent is a problem
 * @param to recipients
 */
public record Handover(
        Optional<String> messageId,
        Optional<String> format,
        Optional<String> recordType,
        Optional<String> purpose,
        List<String> to) {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_RECIPIENTS = 100;
    /** That say themselves which recipient they are about. */
    private static final Set<ProblemCode> OF_RECIPIENTS = EnumSet.of(
            ProblemCode.NO_LEGAL_GROUND,
            ProblemCode.AUTHORISATION_MISSING,
            ProblemCode.AUTHORISATION_EXPIRED,
            ProblemCode.CONSENT_MISSING,
            ProblemCode.CONSENT_WITHDRAWN,
            ProblemCode.CONSENT_EXPIRED);

    /** Reads {@code zav, vdab}. */
    public static List<String> commaSeparated(Optional<String> names) {
        return names.stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A message id as it must be, or a problem with the part of the request that holds it. */
    public static String messageId(Optional<String> id, String at) {
        return id.filter(Submission::isMessageId)
                .orElseThrow(() -> new Refused(
                        ProblemCode.INVALID_REQUEST, at, Rule.VISIBLE_ASCII, String.valueOf(Submission.LONGEST_ID)));
    }

    /**
     * Hands the document over.
     *
     * @throws Refused if it was not accepted
     */
    public Reply.Accepted to(Receiving receiving, PartnerId from, Payload document, Submission.Via via) {
        if (document.bytes().length > Limits.DEFAULT.bytes())
            throw tooLarge(Parts.of(via).document());
        return switch (receiving.receive(submission(from, document, via))) {
            case Reply.Accepted accepted -> accepted;
            case Reply.Refused refused ->
                throw new Refused(
                        Parts.at(via, said(refused.problem())),
                        Optional.of(refused.refusal().toString()));
        };
    }

    /** A recipient that an agreement names, and not the sender, stands in no part of the request. */
    private Problem said(Problem problem) {
        var isUnsaid = to.isEmpty() && problem.at().equals("to") && OF_RECIPIENTS.contains(problem.code());
        return isUnsaid ? new Problem(problem.code(), "", problem.details()) : problem;
    }

    public static Refused tooLarge(String at) {
        return new Refused(ProblemCode.TOO_LARGE, at, (Limits.DEFAULT.bytes() >> 20) + " MiB");
    }

    /** The same with a file of many records. */
    public Sent withFile(PartnerId from, Submission.Via via) {
        var parts = Parts.ofFile(via);
        checkRecipients(parts);
        return new Sent(
                from,
                via,
                messageId(messageId, parts.messageId()),
                name(format, parts.format()),
                name(recordType, parts.recordType()),
                name(purpose, parts.purpose()),
                to);
    }

    private void checkRecipients(Parts parts) {
        if (to.size() > MOST_RECIPIENTS)
            throw new Refused(
                    ProblemCode.INVALID_REQUEST, parts.to(), Rule.RECIPIENTS_UP_TO, String.valueOf(MOST_RECIPIENTS));
        to.forEach(name -> name(Optional.of(name), parts.to()));
    }

    private Submission submission(PartnerId from, Payload document, Submission.Via via) {
        var parts = Parts.of(via);
        checkRecipients(parts);
        return new Submission(
                from,
                messageId(messageId, parts.messageId()),
                name(format, parts.format()),
                name(recordType, parts.recordType()),
                name(purpose, parts.purpose()),
                to,
                document,
                via);
    }

    private static Optional<String> name(Optional<String> name, String at) {
        var stripped = name.map(String::strip).filter(it -> !it.isEmpty());
        if (stripped.filter(it -> it.length() > LONGEST_NAME).isPresent())
            throw new Refused(ProblemCode.INVALID_REQUEST, at, Rule.CHARACTERS_UP_TO, String.valueOf(LONGEST_NAME));
        return stripped;
    }
}
