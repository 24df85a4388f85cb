package org.qantara.hub.registry;

import static org.qantara.spi.ProblemCode.GIVEN_TWICE;
import static org.qantara.spi.ProblemCode.UNKNOWN_PARTNER;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qantara.hub.corridor.Corridor;

/** Every partner, every agreement and every corridor, as they are in force at one moment. */
public final class Configuration {
    /** Of a hub that has not been told anything yet. */
    public static final Configuration NONE = new Configuration(List.of(), List.of());

    private final List<Partner> partners;
    private final List<Agreement> agreements;
    private final List<Corridor> corridors;
    private final Map<PartnerId, Partner> byId = new HashMap<>();

    /** @throws InvalidRegistry if an id comes twice or an agreement names nobody */
    public Configuration(List<Partner> partners, List<Agreement> agreements) {
        this(partners, agreements, List.of());
    }

    /** @throws InvalidRegistry if an id comes twice or an agreement names nobody */
    public Configuration(List<Partner> partners, List<Agreement> agreements, List<Corridor> corridors) {
        this.partners = List.copyOf(partners);
        this.agreements = List.copyOf(agreements);
        this.corridors = List.copyOf(corridors);
        for (var partner : partners)
            if (byId.put(partner.id(), partner) != null)
                throw new InvalidRegistry(GIVEN_TWICE, partner.id().value());
        var ids = new HashSet<String>();
        for (var agreement : agreements) {
            require(agreement.from());
            require(agreement.to());
            if (!ids.add(agreement.id())) throw new InvalidRegistry(GIVEN_TWICE, agreement.id());
        }
        var ways = new HashSet<String>();
        for (var corridor : corridors)
            if (!ways.add(corridor.id())) throw new InvalidRegistry(GIVEN_TWICE, corridor.id());
    }

    private void require(PartnerId id) {
        if (!byId.containsKey(id)) throw new InvalidRegistry(UNKNOWN_PARTNER, id.value());
    }

    /** In their order in the file. */
    public List<Partner> partners() {
        return partners;
    }

    public Optional<Partner> partner(PartnerId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** In their order in the file. */
    public List<Agreement> agreements() {
        return agreements;
    }

    /** In their order in the file. */
    public List<Corridor> corridors() {
        return corridors;
    }

    public Optional<Corridor> corridor(String id) {
        return corridors.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Equal if they say the same, in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Configuration that
                && partners.equals(that.partners)
                && agreements.equals(that.agreements)
                && corridors.equals(that.corridors);
    }

    @Override
    public int hashCode() {
        return Objects.hash(partners, agreements, corridors);
    }
}
