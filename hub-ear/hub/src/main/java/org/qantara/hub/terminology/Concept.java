package org.qantara.hub.terminology;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a code of one version means.
 *
 * @param notations other ways to write the code
 * @param broader code of the concept it is a part of, if the table says so
 * @param names by language, two letters
 */
public record Concept(String code, List<String> notations, Optional<String> broader, SortedMap<String, Naming> names) {
    public Concept {
        notations = List.copyOf(notations);
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /** With what is said of the same code later; what that does not say stays. */
    public Concept and(Concept later) {
        var all = new TreeMap<>(names);
        later.names.forEach((language, naming) -> all.merge(language, naming, Naming::and));
        return new Concept(code, Joined.of(notations, later.notations), later.broader.or(() -> broader), all);
    }

    /** The preferred names by language. */
    public Map<String, String> labels() {
        var labels = new TreeMap<String, String>();
        names.forEach((language, naming) -> naming.preferred().ifPresent(it -> labels.put(language, it)));
        return labels;
    }
}
