package org.qantara.hub.channel;

import org.qantara.hub.mailbox.Answer;
import org.qantara.hub.mailbox.Answer.Verdict;

/** What an endpoint's answer to {@code deliver} is. */
sealed interface SoapVerdict {
    /** The partner's own verdict. */
    record Said(Answer answer) implements SoapVerdict {}

    /** A SOAP fault: the endpoint failed. */
    record Fault() implements SoapVerdict {}

    /** No SOAP, or no verdict in it. */
    record Unintelligible() implements SoapVerdict {}

    static SoapVerdict read(byte[] body) {
        return switch (SoapBody.read(body, "deliverResponse")) {
            case SoapBody.Said said -> verdict(said);
            case SoapBody.Fault() -> new Fault();
            case SoapBody.Unintelligible() -> new Unintelligible();
        };
    }

    private static SoapVerdict verdict(SoapBody.Said said) {
        var reference = said.text("reference");
        var reason = said.text("reason");
        return switch (said.text("verdict").orElse("")) {
            case "accepted" -> new Said(new Answer(Verdict.ACCEPTED, reference, reason));
            case "refused" -> new Said(new Answer(Verdict.REFUSED, reference, reason));
            default -> new Unintelligible();
        };
    }
}
