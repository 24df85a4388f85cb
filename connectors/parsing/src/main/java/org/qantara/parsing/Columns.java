package org.qantara.parsing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The columns a format knows. */
public final class Columns {
    /** As the format spells them, by what {@link Headings} compares. */
    private final Map<String, String> byFold = new LinkedHashMap<>();

    private final List<String> required;
    private final Key key;

    /** What tells one record from another. */
    public interface Key {
        /**
         * The key of a row.
         *
         * @param cells what the row has in a column of this name; empty if there is none
         * @return empty if the row has no key
         */
        String of(UnaryOperator<String> cells);
    }

    /**
     * Columns of a table whose rows are told from each other by some cells.
     *
     *
     * @param names as the format spells them
     * @param required without which a table is none of this format
     * @param key whose cells together tell one record from another; a row without the first of them has no key
     */
    public Columns(List<String> names, List<String> required, List<String> key) {
        this(names, required, cells -> joined(key, cells));
        if (!names.containsAll(key) || key.isEmpty())
            throw new IllegalArgumentException("a column of the key is none of the names");
    }

    /**
     * Columns.
     *
     * @param names as the format spells them
     * @param required without which a table is none of this format
     * @param key is given cells by these names
     */
    public Columns(List<String> names, List<String> required, Key key) {
        if (!names.containsAll(required)) throw new IllegalArgumentException("a required column is none of the names");
        names.forEach(name -> byFold.put(Headings.folded(name), name));
        this.required = List.copyOf(required);
        this.key = key;
    }

    private static String joined(List<String> key, UnaryOperator<String> cells) {
        return cells.apply(key.getFirst()).isEmpty()
                ? ""
                : key.stream().map(cells).collect(Collectors.joining("\u001F"));
    }

    Map<String, String> byFold() {
        return byFold;
    }

    List<String> required() {
        return required;
    }

    /** Empty if the row has none. */
    String key(UnaryOperator<String> cells) {
        return key.of(cells);
    }
}
