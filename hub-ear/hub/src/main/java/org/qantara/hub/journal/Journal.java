package org.qantara.hub.journal;

import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.audit.Through;
import org.qantara.hub.registry.PartnerId;

/** What may be read back of the journal. */
public interface Journal {
    /** By the hub's submission id (or refusal id), if it is this partner's; if it is another's, the asking is on record. */
    Optional<SubmissionLife> submission(PartnerId partner, UUID id, Through by);

    /** By the partner's own message id: the accepted submission if there is one, else the latest refusal. */
    Optional<SubmissionLife> message(PartnerId partner, String messageId);

    /** Of an accepted submission, whoever sent it: for those who run the hub. */
    Optional<Receipt> receipt(UUID submission);
}
