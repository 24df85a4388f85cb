package org.qantara.hub.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every partner and every agreement this hub knows. */
public final class Registry {
    private final Map<PartnerId, Partner> partners;
    private final List<Agreement> agreements;

    /** @throws InvalidRegistry if an id comes twice or an agreement names nobody */
    public Registry(List<Partner> partners, List<Agreement> agreements) {
        this.partners = partners.stream().collect(Collectors.toMap(Partner::id, Function.identity(), (one, two) -> {
            throw new InvalidRegistry("the partner id " + one.id() + " is given twice");
        }));
        this.agreements = List.copyOf(agreements);
        for (var agreement : agreements) {
            require(agreement.from());
            require(agreement.to());
        }
    }

    public List<Partner> partners() {
        return List.copyOf(partners.values());
    }

    public Optional<Partner> partner(PartnerId id) {
        return Optional.ofNullable(partners.get(id));
    }

    public List<Agreement> agreements() {
        return agreements;
    }

    private void require(PartnerId id) {
        if (!partners.containsKey(id)) throw new InvalidRegistry("an agreement names the unknown partner " + id);
    }

    /** Those that the hub brings deliveries to: all that do not fetch them. */
    public List<PartnerId> broughtTo() {
        return partners().stream()
                .filter(partner -> !partner.fetches())
                .map(Partner::id)
                .toList();
    }
}
