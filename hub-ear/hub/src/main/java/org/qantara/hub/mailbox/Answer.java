package org.qantara.hub.mailbox;

import java.util.Optional;

/**
 * A recipient's own word on a delivery.
 *
 * @param reference the recipient's own reference for the record, if it gives one
 * @param reason of a refusal: a short code or sentence without personal data
 */
public record Answer(Verdict verdict, Optional<String> reference, Optional<String> reason) {
    public enum Verdict {
        ACCEPTED,
        REFUSED
    }
}
