package org.qantara.hub.corridor;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Copies that cannot be changed and keep the order of the text, which says what comes first on one day. */
final class InOrder {
    private InOrder() {}

    static <T> Set<T> of(Collection<T> all) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(all));
    }

    static <K, V> Map<K, V> of(Map<K, V> all) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }
}
