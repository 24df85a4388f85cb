package org.qantara.hub.terminology;

import java.util.ArrayList;
import java.util.List;

/**
 * Steps one after the other.
 *
 * @param from where the first begins
 * @param relation of the end to the beginning
 */
public record Chain(ConceptId from, List<Step> steps, Relation relation) {
    public Chain {
        steps = List.copyOf(steps);
    }

    static Chain at(ConceptId from) {
        return new Chain(from, List.of(), Relation.EXACT);
    }

    Chain then(Step next) {
        var longer = new ArrayList<>(steps);
        longer.add(next);
        return new Chain(from, longer, relation.then(next.relation()));
    }

    public ConceptId end() {
        return steps.isEmpty() ? from : steps.getLast().to();
    }

    /** Whether every step is the one to take. */
    public boolean recommended() {
        return steps.stream().allMatch(Step::recommended);
    }

    boolean passes(String system) {
        return from.system().equals(system)
                || steps.stream().anyMatch(it -> it.to().system().equals(system));
    }

    boolean isBetterThan(Chain other) {
        if (relation.doubt() != other.relation.doubt()) return relation.isSurerThan(other.relation);
        if (steps.size() != other.steps.size()) return steps.size() < other.steps.size();
        return recommended() && !other.recommended();
    }
}
