package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Where something is done or somebody is looked after, from the country down to the office in charge.
 *
 * @param country the country, by code where possible (system iso3166-1)
 * @param region the region; in Morocco one of the twelve
 * @param province the province or prefecture; elsewhere what comes below the region
 * @param agency the local office that is in charge
 */
public record Territory(Term country, Optional<Term> region, Optional<Term> province, Optional<Term> agency) {
    public Territory {
        Objects.requireNonNull(country);
    }

    public static Territory of(Term country) {
        return new Territory(country, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
