package org.qantara.parsing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Counts the children of one node by name, to number them in paths: a list while names are few, as they mostly are. */
final class Names {
    private static final int FEW = 16;
    private static final int LONGEST = 100;

    private String[] names = new String[4];
    private int[] counts = new int[4];
    private int size;
    private Map<String, Integer> many;

    void clear() {
        size = 0;
        many = null;
    }

    /** How often this name has been met now, this time included. */
    int met(String name) {
        for (int i = 0; i < size; i++) if (names[i].equals(name)) return ++counts[i];
        if (size == FEW) return metAmongMany(name);
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        names[size] = name;
        counts[size++] = 1;
        return 1;
    }

    private int metAmongMany(String name) {
        if (many == null) many = new HashMap<>();
        return many.merge(name, 1, Integer::sum);
    }

    static String numbered(String path, String name, int number) {
        var step = path + "/" + printable(name);
        return number == 1 ? step : step + "[" + number + "]";
    }

    /**
     * The name as it may stand in logs, messages and databases: of reasonable length and without control characters.
     */
    private static String printable(String name) {
        boolean fits = name.length() <= LONGEST;
        for (int i = 0; fits && i < name.length(); i++) fits = name.charAt(i) > ' ' && name.charAt(i) < 0x7F;
        return fits ? name : cleaned(name);
    }

    private static String cleaned(String name) {
        var start = name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
        return Repertoire.XML
                .held(start)
                .codePoints()
                .map(codePoint -> Character.isISOControl(codePoint) ? 0xFFFD : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
