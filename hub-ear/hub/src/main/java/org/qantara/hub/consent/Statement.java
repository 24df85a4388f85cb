package org.qantara.hub.consent;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.fields.Category;
import org.qantara.hub.identity.Traits;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Consent;

/**
 * What a submission says of the consent of somebody, who is known by their number here.
 *
 * @param byName whether only a name and a date of birth tell the person: then it closes, and opens nothing
 * @param id the sender's own, of the consent
 * @param categories none in a withdrawal, which is not about some of them
 */
record Statement(
        UUID subject,
        boolean byName,
        PartnerId from,
        String id,
        PartnerId recipient,
        String purpose,
        Set<Category> categories,
        Instant given,
        Optional<Instant> validUntil,
        Optional<Instant> withdrawn,
        UUID submission,
        Doer by) {
    static Optional<Statement> of(Consequences.Fresh fresh) {
        if (!(fresh.entry().record() instanceof Consent consent)) return Optional.empty();
        var receipt = fresh.entry().receipt();
        return Optional.of(new Statement(
                fresh.subject(),
                Traits.of(consent, receipt.from().value()).numbers().isEmpty(),
                receipt.from(),
                consent.id(),
                new PartnerId(consent.recipient()),
                consent.purpose(),
                categories(consent),
                consent.given(),
                consent.validUntil(),
                consent.withdrawn(),
                receipt.submissionId(),
                Doer.partner(
                        receipt.from().value(), Through.valueOf(fresh.entry().via()))));
    }

    private static Set<Category> categories(Consent consent) {
        if (consent.withdrawn().isPresent()) return Set.of();
        return consent.categories().stream()
                .flatMap(word -> Category.of(word).stream())
                .collect(toSet());
    }

    /** The same of somebody else. */
    Statement of(UUID somebody) {
        return new Statement(
                somebody,
                false,
                from,
                id,
                recipient,
                purpose,
                categories,
                given,
                validUntil,
                withdrawn,
                submission,
                by);
    }

    boolean closesByName() {
        return byName && withdrawn.isPresent();
    }

    Deed deed() {
        return withdrawn.isPresent() ? Deed.CONSENT_WITHDRAWN : Deed.CONSENT_GIVEN;
    }
}
