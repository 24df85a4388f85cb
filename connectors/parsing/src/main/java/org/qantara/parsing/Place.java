package org.qantara.parsing;

import java.util.ArrayList;
import java.util.List;
import org.qantara.spi.Loss;

/**
 * A place in a canonical record and what a document says of it: nothing, until told otherwise. Places are made as they
 * are named; {@link Unplaced} goes through them beside the record.
 */
public final class Place {
    private static final Place UNNAMED = new Place("");

    private final String name;
    private Place firstInside;
    private Place nextBeside;
    private List<Place> items = List.of();
    private boolean whole;
    private Loss.Reason reason;

    private Place(String name) {
        this.name = name;
    }

    /** A record of which nothing is said yet. */
    public static Place ofRecord() {
        return new Place("");
    }

    /** The place of a component of the record that is here. */
    public Place at(String component) {
        var known = inside(component);
        if (known != UNNAMED) return known;
        var added = new Place(component);
        added.nextBeside = firstInside;
        firstInside = added;
        return added;
    }

    /** The place of an item of the list that is here, from 0. */
    public Place item(int index) {
        if (items.isEmpty()) items = new ArrayList<>();
        while (items.size() <= index) items.add(new Place(""));
        return items.get(index);
    }

    /** The document says what is here and all that is inside. */
    public void whole() {
        whole = true;
    }

    /** The document says the leaf that is here less precisely, unless it says it {@link #whole}, too. */
    public void lessPrecise() {
        reason = Loss.Reason.LESS_PRECISE;
    }

    /** The document says another than the leaf that is here, and has room for one. */
    public void onlyFirst() {
        reason = Loss.Reason.ONLY_FIRST_KEPT;
    }

    /** As {@link #at} for reading alone: what was never named is a place of which nothing is said. */
    Place inside(String component) {
        for (var place = firstInside; place != null; place = place.nextBeside)
            if (place.name.equals(component)) return place;
        return UNNAMED;
    }

    /** As {@link #item} for reading alone. */
    Place itemInside(int index) {
        return index < items.size() ? items.get(index) : UNNAMED;
    }

    static Place unnamed() {
        return UNNAMED;
    }

    boolean isWhole() {
        return whole;
    }

    Loss.Reason reasonOr(Loss.Reason usual) {
        return reason == null ? usual : reason;
    }
}
