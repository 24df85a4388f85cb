package org.qantara.parsing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The keys of one JSON object so far. Six bits of their hashes tell most new ones from those met; few are compared. */
final class Keys {
    private static final int FEW = 32;

    private long met;
    private String[] few = new String[8];
    private int size;
    private Set<String> many;

    void clear() {
        met = 0;
        size = 0;
        many = null;
    }

    /** Takes in a key. @return whether it is new */
    boolean add(String key) {
        long bit = 1L << (key.hashCode() & 63);
        if ((met & bit) != 0 && has(key)) return false;
        met |= bit;
        if (size == FEW) return addToMany(key);
        if (size == few.length) few = Arrays.copyOf(few, size * 2);
        few[size++] = key;
        return true;
    }

    /** In no order. */
    Set<String> all() {
        var all = new HashSet<>(Arrays.asList(few).subList(0, size));
        if (many != null) all.addAll(many);
        return all;
    }

    private boolean has(String key) {
        for (int i = 0; i < size; i++) if (few[i].equals(key)) return true;
        return false;
    }

    private boolean addToMany(String key) {
        if (many == null) many = new HashSet<>();
        return many.add(key);
    }
}
