package org.qantara.hub.terminology;

import java.util.List;
import java.util.Optional;

/**
 * What a concept is called in one language.
 *
 * @param preferred none if only others are known
 * @param others that are used for it, too
 */
public record Naming(Optional<String> preferred, List<String> others) {
    public Naming {
        others = others.stream().distinct().toList();
    }

    /** With what is said later: its preferred name, and its others instead of these if it has any. */
    public Naming and(Naming later) {
        if (later.preferred.isEmpty()) return new Naming(preferred, Joined.of(others, later.others));
        return new Naming(later.preferred, later.others.isEmpty() ? others : later.others);
    }
}
