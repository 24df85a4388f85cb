package org.qantara.hub.fields;

import java.util.HashMap;
import java.util.Map;

/**
 * What the paths of a list name from one field on.
 *
 * @param whole the field itself
 */
record Named(boolean whole, Map<String, Named> fields, Map<String, Named> kinds) {
    static final Named NOTHING = new Named(false, Map.of(), Map.of());
    static final Named WHOLE = new Named(true, Map.of(), Map.of());

    static Named field(String name, Named inner) {
        return new Named(false, Map.of(name, inner), Map.of());
    }

    static Named kind(String name, Named inner) {
        return new Named(false, Map.of(), Map.of(name, inner));
    }

    Named field(String name) {
        return fields.getOrDefault(name, NOTHING);
    }

    Named kind(String name) {
        return kinds.getOrDefault(name, NOTHING);
    }

    Named and(Named other) {
        return new Named(whole || other.whole, both(fields, other.fields), both(kinds, other.kinds));
    }

    private static Map<String, Named> both(Map<String, Named> one, Map<String, Named> other) {
        var both = new HashMap<>(one);
        other.forEach((name, inner) -> both.merge(name, inner, Named::and));
        return both;
    }
}
