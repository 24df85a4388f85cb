package org.qantara.hub.terminology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is otherwise in a version after an import. */
public record Difference(Counts concepts, Counts mappings) {
    public record Counts(int added, int changed, int removed, int unchanged) {}

    /** Things that are told apart by what they are, before and after. */
    record Parts<K, T>(List<T> added, List<T> changed, Set<K> removed, int unchanged) {
        static <K, T> Parts<K, T> between(Map<K, T> before, Map<K, T> after) {
            var added = new ArrayList<T>();
            var changed = new ArrayList<T>();
            var unchanged = 0;
            for (var one : after.entrySet()) {
                var old = before.get(one.getKey());
                if (old == null) added.add(one.getValue());
                else if (old.equals(one.getValue())) unchanged++;
                else changed.add(one.getValue());
            }
            var removed = new HashSet<>(before.keySet());
            removed.removeAll(after.keySet());
            return new Parts<>(added, changed, removed, unchanged);
        }

        Counts counts() {
            return new Counts(added.size(), changed.size(), removed.size(), unchanged);
        }
    }
}
