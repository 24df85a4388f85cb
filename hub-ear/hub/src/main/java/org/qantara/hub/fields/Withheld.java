package org.qantara.hub.fields;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.qantara.spi.Loss;

/** Gathers which fields of one record are withheld. */
final class Withheld {
    private BitSet places;
    private String needed = "";

    void add(int place) {
        if (places == null) places = new BitSet();
        places.set(place);
    }

    /** Something cannot stand without the field at this path. */
    void needs(String path) {
        needed = path;
    }

    /** The last one that something could not stand without. */
    String needed() {
        return needed;
    }

    /** @param all by place */
    List<Loss> losses(List<Loss> all) {
        if (places == null) return List.of();
        var losses = new ArrayList<Loss>(places.cardinality());
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) losses.add(all.get(i));
        return losses;
    }
}
