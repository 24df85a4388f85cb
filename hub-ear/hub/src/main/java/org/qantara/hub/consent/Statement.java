package org.qantara.hub.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Consent;

/**
 * What a submission says of the consent of somebody, who is known by their number here.
 *
 * @param id the sender's own, of the consent
 */
record Statement(
        UUID subject,
        PartnerId from,
        String id,
        PartnerId recipient,
        String purpose,
        Instant given,
        Optional<Instant> withdrawn,
        UUID submission,
        Doer by) {
    static Optional<Statement> of(Consequences.Fresh fresh) {
        if (!(fresh.entry().record() instanceof Consent consent)) return Optional.empty();
        var receipt = fresh.entry().receipt();
        return Optional.of(new Statement(
                fresh.subject(),
                receipt.from(),
                consent.id(),
                new PartnerId(consent.recipient()),
                consent.purpose(),
                consent.given(),
                consent.withdrawn(),
                receipt.submissionId(),
                Doer.partner(
                        receipt.from().value(), Through.valueOf(fresh.entry().via()))));
    }

    /** The same of somebody else. */
    Statement of(UUID somebody) {
        return new Statement(somebody, from, id, recipient, purpose, given, withdrawn, submission, by);
    }

    Deed deed() {
        return withdrawn.isPresent() ? Deed.CONSENT_WITHDRAWN : Deed.CONSENT_GIVEN;
    }
}
