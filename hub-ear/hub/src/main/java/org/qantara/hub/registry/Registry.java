package org.qantara.hub.registry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The partners and agreements this hub knows now. They change while it runs, all at once: who asks twice and needs both
 * answers to fit takes {@link #current} once.
 */
public final class Registry {
    private static final int PATIENCE = 60; // seconds

    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile Configuration current;

    /**
     * Nothing is in force yet. Servers let messages in before the hub has started: who asks waits until something is,
     * lest a partner be taken for nobody.
     */
    public Registry() {}

    /** @throws InvalidRegistry if an id comes twice or an agreement names nobody */
    public Registry(List<Partner> partners, List<Agreement> agreements) {
        replace(new Configuration(partners, agreements));
    }

    /**
     * What is in force now.
     *
     * @throws IllegalStateException if nothing is after a minute
     */
    public Configuration current() {
        var now = current;
        return now == null ? awaited() : now;
    }

    private Configuration awaited() {
        try {
            if (begun.await(PATIENCE, TimeUnit.SECONDS)) return current;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("no configuration is in force yet");
    }

    /**
     * Puts another configuration in force.
     *
     * @return the one before; of nobody before the first
     */
    public Configuration replace(Configuration next) {
        var before = current;
        current = Objects.requireNonNull(next);
        begun.countDown();
        return before == null ? Configuration.NONE : before;
    }

    public List<Partner> partners() {
        return current().partners();
    }

    public Optional<Partner> partner(PartnerId id) {
        return current().partner(id);
    }

    public List<Agreement> agreements() {
        return current().agreements();
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

    /** Those from whom nothing goes on for now. */
    public Set<PartnerId> waiting() {
        return partners().stream()
                .filter(partner -> partner.status().waits())
                .map(Partner::id)
                .collect(Collectors.toSet());
    }
}
