package org.qantara.hub.terminology;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that is known of one version of a system, or what a file says of it. */
public record Contents(Map<String, Concept> concepts, List<Mapping> mappings) {
    public static final Contents NONE = new Contents(Map.of(), List.of());

    public Contents {
        mappings = List.copyOf(mappings);
    }

    static Contents of(Collection<Concept> concepts, List<Mapping> mappings) {
        var byCode = new LinkedHashMap<String, Concept>();
        concepts.forEach(it -> byCode.put(it.code(), it));
        return new Contents(byCode, mappings);
    }

    /** With what is said later; nothing of this goes. */
    public Contents and(Contents later) {
        var all = new LinkedHashMap<>(concepts);
        later.concepts.forEach((code, concept) -> all.merge(code, concept, Concept::and));
        var byEnds = new LinkedHashMap<>(byEnds());
        byEnds.putAll(later.byEnds());
        return new Contents(all, List.copyOf(byEnds.values()));
    }

    Map<Mapping.Ends, Mapping> byEnds() {
        return mappings.stream()
                .collect(Collectors.toMap(Mapping::ends, Function.identity(), (_, last) -> last, LinkedHashMap::new));
    }
}
