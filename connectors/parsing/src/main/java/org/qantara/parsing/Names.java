package org.qantara.parsing;

import java.util.Arrays;

/** Counts the children of one node by name, to number them in paths. Few names repeat in one node, so it is a list. */
final class Names {
    private String[] names = new String[4];
    private int[] counts = new int[4];
    private int size;

    /** How often this name has been met now, this time included. */
    int met(String name) {
        for (int i = 0; i < size; i++) if (names[i].equals(name)) return ++counts[i];
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        names[size] = name;
        counts[size++] = 1;
        return 1;
    }

    static String numbered(String path, String name, int number) {
        return number == 1 ? path + "/" + name : path + "/" + name + "[" + number + "]";
    }
}
