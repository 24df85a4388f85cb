package org.qantara.hub.registry.yaml;

import static org.qantara.spi.ProblemCode.GIVEN_TWICE;
import static org.qantara.spi.ProblemCode.MISSING_FIELD;
import static org.qantara.spi.ProblemCode.UNKNOWN_FIELD;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qantara.hub.registry.InvalidRegistry;
import org.yaml.snakeyaml.nodes.MappingNode;

/** What a mapping holds by name, each once and none that is not known; what is given as nothing is not there. */
record Members(Place place, Map<String, Place> all) {
    /** @param known none means any */
    static Members of(Place place, MappingNode mapping, List<String> known) {
        var all = new LinkedHashMap<String, Place>();
        for (var tuple : mapping.getValue()) {
            var name = place.below("", tuple.getKeyNode());
            var member = place.below(name.text(), tuple.getValueNode());
            if (!known.isEmpty() && !known.contains(name.text()))
                throw new InvalidRegistry(UNKNOWN_FIELD, name.at(member.path()), String.join(", ", known));
            if (all.put(name.text(), member) != null) throw new InvalidRegistry(GIVEN_TWICE, name.at(member.path()));
        }
        all.values().removeIf(Place::isNothing);
        return new Members(place, all);
    }

    Optional<Place> optional(String name) {
        return Optional.ofNullable(all.get(name));
    }

    Place required(String name) {
        return optional(name)
                .orElseThrow(() -> new InvalidRegistry(MISSING_FIELD, place.at(place.path() + "/" + name)));
    }

    Optional<String> text(String name) {
        return optional(name).map(Place::text);
    }

    /** The items of a list; none if it is not there. */
    List<Place> items(String name) {
        return optional(name).map(Place::items).orElse(List.of());
    }
}
