package org.qantara.hub.door;

import org.qantara.hub.flow.Submission.Via;
import org.qantara.spi.Problem;

/** What the parts of a submission or a file are called at each door, for problems to point at. */
public record Parts(String messageId, String format, String recordType, String purpose, String to, String document) {
    private static final Parts SOAP = new Parts(
            "/submit/messageId",
            "/submit/format",
            "/submit/recordType",
            "/submit/purpose",
            "/submit/to",
            "/submit/document");
    private static final Parts REST =
            new Parts("Message-Id", "Qantara-Format", "Qantara-Record", "Qantara-Purpose", "Qantara-To", "");
    private static final Parts MESSAGING = new Parts("messageId", "format", "recordType", "purpose", "to", "");

    private static final Parts SOAP_FILE = new Parts(
            "/submitFile/messageId",
            "/submitFile/format",
            "/submitFile/recordType",
            "/submitFile/purpose",
            "/submitFile/to",
            "/submitFile/content");

    /** The problem, pointing at what its sender sent and not at the hub's own name of it. */
    public static Problem at(Via via, Problem problem) {
        return at(of(via), problem);
    }

    /** The same of a problem with a file, or with a row of it. */
    public static Problem atFile(Via via, Problem problem) {
        return at(ofFile(via), problem);
    }

    private static Problem at(Parts parts, Problem problem) {
        var at = switch (problem.at()) {
            case "messageId" -> parts.messageId;
            case "format" -> parts.format;
            case "recordType" -> parts.recordType;
            case "purpose" -> parts.purpose;
            case "to" -> parts.to;
            default -> problem.at();
        };
        return new Problem(problem.code(), at, problem.details());
    }

    static Parts ofFile(Via via) {
        return via == Via.SOAP ? SOAP_FILE : of(via);
    }

    static Parts of(Via via) {
        return switch (via) {
            case SOAP -> SOAP;
            case REST -> REST;
            case MESSAGING -> MESSAGING;
        };
    }
}
