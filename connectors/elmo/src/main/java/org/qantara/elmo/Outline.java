package org.qantara.elmo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qantara.model.LearningUnit;

/**
 * Units as the tree their numbers tell. One that names no unit before it as what it is a part of stands at the top, and
 * so does one too deep for a document.
 */
final class Outline {
    /** Two elements for each of these, and what is around and in them, are still read. */
    private static final int DEEPEST = 24;

    private final List<Branch> tops = new ArrayList<>();
    private final Map<String, Branch> byNumber = new HashMap<>();
    private boolean asNumbered = true;

    /**
     * A unit with its parts.
     *
     * @param unit its place in the list; none for what is around all units
     * @param number as a reader of the document will number it
     */
    record Branch(Optional<Integer> unit, String number, int depth, List<Branch> parts) {}

    private Outline() {}

    /** @param around whether there is to be a branch around all units */
    static Outline of(List<LearningUnit> units, boolean around) {
        var outline = new Outline();
        var root = around ? outline.add(Optional.empty(), null) : null;
        var met = new ArrayList<Branch>();
        for (int i = 0; i < units.size(); i++) {
            var parent = outline.byNumber.get(parent(units.get(i).number()));
            var branch = outline.add(Optional.of(i), parent == null ? root : parent);
            outline.byNumber.putIfAbsent(units.get(i).number(), branch);
            met.add(branch);
        }
        for (int i = 0; i < met.size(); i++)
            outline.asNumbered &= met.get(i).number().equals(units.get(i).number());
        outline.asNumbered &= outline.isInOrder();
        return outline;
    }

    private Branch add(Optional<Integer> unit, Branch parent) {
        boolean below = parent != null && parent.depth() < DEEPEST;
        var beside = below ? parent.parts() : tops;
        var number = (below ? parent.number() + "." : "") + (beside.size() + 1);
        var branch = new Branch(unit, number, below ? parent.depth() + 1 : 1, new ArrayList<>());
        beside.add(branch);
        return branch;
    }

    private static String parent(String number) {
        int dot = number.lastIndexOf('.');
        return dot < 0 ? "" : number.substring(0, dot);
    }

    private boolean isInOrder() {
        var order = new ArrayList<Integer>();
        tops.forEach(top -> collect(top, order));
        for (int i = 0; i < order.size(); i++) if (order.get(i) != i) return false;
        return true;
    }

    private static void collect(Branch branch, List<Integer> order) {
        branch.unit().ifPresent(order::add);
        branch.parts().forEach(part -> collect(part, order));
    }

    List<Branch> tops() {
        return tops;
    }

    /** Whether the numbers that a reader gives are those that the units have. */
    boolean isAsNumbered() {
        return asNumbered;
    }
}
