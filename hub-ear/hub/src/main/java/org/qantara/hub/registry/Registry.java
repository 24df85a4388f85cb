package org.qantara.hub.registry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The partners and agreements this hub knows now. They change while it runs, all at once: who asks twice and needs both
 * answers to fit takes {@link #current} once.
 */
public final class Registry {
    private volatile Configuration current;

    /** Nobody is known yet. */
    public Registry() {
        this.current = Configuration.NONE;
    }

    /** @throws InvalidRegistry if an id comes twice or an agreement names nobody */
    public Registry(List<Partner> partners, List<Agreement> agreements) {
        this.current = new Configuration(partners, agreements);
    }

    /** What is in force now. */
    public Configuration current() {
        return current;
    }

    /** Puts another configuration in force. */
    public void replace(Configuration next) {
        current = Objects.requireNonNull(next);
    }

    public List<Partner> partners() {
        return current.partners();
    }

    public Optional<Partner> partner(PartnerId id) {
        return current.partner(id);
    }

    public List<Agreement> agreements() {
        return current.agreements();
    }

    /** Whether this partner is known, and records come from it and go to it. */
    public boolean exchanges(PartnerId id) {
        return partner(id).filter(it -> it.status().exchanges()).isPresent();
    }

    /** Those that the hub brings deliveries to: all that exchange records and do not fetch them. */
    public List<PartnerId> broughtTo() {
        return partners().stream()
                .filter(partner -> partner.status().exchanges() && !partner.fetches())
                .map(Partner::id)
                .toList();
    }
}
