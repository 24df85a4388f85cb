package org.qantara.parsing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns a format knows. */
public final class Columns {
    /** As the format spells them, by what {@link Headings} compares. */
    private final Map<String, String> byFold = new LinkedHashMap<>();

    private final List<String> required;
    private final List<String> key;

    /**
     * Columns.
     *
     * @param names as the format spells them
     * @param required without which a table is none of this format
     * @param key whose cells together tell one record from another; a row without the first of them has no key
     */
    public Columns(List<String> names, List<String> required, List<String> key) {
        if (!names.containsAll(required) || !names.containsAll(key) || key.isEmpty())
            throw new IllegalArgumentException("a required column or one of the key is none of the names");
        names.forEach(name -> byFold.put(Headings.folded(name), name));
        this.required = List.copyOf(required);
        this.key = List.copyOf(key);
    }

    Map<String, String> byFold() {
        return byFold;
    }

    List<String> required() {
        return required;
    }

    List<String> key() {
        return key;
    }
}
