package org.qantara.hub.terminology;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qantara.hub.terminology.Thesaurus.Version;

/** Small vocabularies for tests, written as they are read. */
final class Words {
    private final Map<Version, Contents> all = new HashMap<>();

    /** {@code code} and its names, {@code ar=كهربائي}. */
    static Concept concept(String code, String... names) {
        var naming = new TreeMap<String, Naming>();
        for (var name : names) naming.put(name.substring(0, 2), new Naming(Optional.of(name.substring(3)), List.of()));
        return new Concept(code, List.of(), Optional.empty(), naming);
    }

    /** {@code 7411 exact kldb-2010 26212}, in whatever version there is. */
    static Mapping mapping(String said) {
        var words = said.split(" ");
        var relation = Relation.of(words[1]).orElseThrow();
        return new Mapping(words[0], words[2], Optional.empty(), words[3], relation, true, "test");
    }

    Words with(String system, String version, List<Concept> concepts, String... mappings) {
        all.put(
                new Version(system, version),
                Contents.of(
                        concepts, Arrays.stream(mappings).map(Words::mapping).toList()));
        return this;
    }

    Thesaurus thesaurus() {
        return new Thesaurus(all);
    }
}
