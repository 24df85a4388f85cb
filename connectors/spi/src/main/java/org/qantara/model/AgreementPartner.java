package org.qantara.model;

import java.util.Optional;

/**
 * One side of an agreement on mobility (EWP iias v7: partner).
 *
 * @param organisation who it is
 * @param reference its own id or code of the agreement: {@code IIA-2026-17}
 * @param signedBy who signed for it
 * @param signed when it signed: {@code 2026-01-20}
 */
public record AgreementPartner(
        Optional<Organisation> organisation,
        Optional<String> reference,
        Optional<String> signedBy,
        Optional<PartialDate> signed) {
    public AgreementPartner {
        reference = Require.text(reference);
        signedBy = Require.text(signedBy);
        if (organisation.isEmpty() && reference.isEmpty())
            throw new IllegalArgumentException("a side of an agreement needs an organisation or a reference");
    }
}
