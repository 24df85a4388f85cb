package org.qantara.hub.door;

import org.qantara.hub.flow.Submission.Via;

/** What the parts of a submission are called at each door, for problems to point at. */
record Parts(String messageId, String format, String recordType, String purpose, String to, String document) {
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

    static Parts of(Via via) {
        return switch (via) {
            case SOAP -> SOAP;
            case REST -> REST;
            case MESSAGING -> MESSAGING;
        };
    }
}
