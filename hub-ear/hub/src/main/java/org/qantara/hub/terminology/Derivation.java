package org.qantara.hub.terminology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a code is in another system, by mappings and by mappings of mappings. No chain passes a system twice: what
 * went in from a part and comes out to all parts says nothing.
 */
final class Derivation {
    /** More mappings in a row lead anywhere. */
    private static final int LONGEST = 3;

    private static final int HIGHEST = 4;

    private static final Comparator<Chain> BEST_FIRST = Comparator.<Chain>comparingInt(
                    it -> it.relation().doubt())
            .thenComparing(it -> !it.recommended())
            .thenComparing(it -> it.steps().size())
            .thenComparing(it -> it.end().code());

    private final Thesaurus terms;
    private final String to;
    private final Optional<String> toVersion;

    /** @param toVersion the newest that anything leads to if it is not given */
    Derivation(Thesaurus terms, String to, Optional<String> toVersion) {
        this.terms = terms;
        this.to = to;
        this.toVersion = toVersion;
    }

    /**
     * The best chain to each code there, the surest first. Only if there is none at all, what is broader is asked, too. Of
     * longer chains than the shortest only those that are no guess.
     */
    List<Chain> from(ConceptId concept) {
        var straight = chains(concept, false);
        return straight.isEmpty() ? chains(concept, true) : straight;
    }

    private List<Chain> chains(ConceptId concept, boolean climbing) {
        var found = new LinkedHashMap<ConceptId, Chain>();
        var ends = List.of(Chain.at(concept));
        for (int length = 1; length <= LONGEST && !ends.isEmpty(); length++) {
            var next = best(ends.stream().flatMap(chain -> longer(chain, climbing)));
            var isFirst = found.isEmpty();
            next.values().stream()
                    .filter(it -> it.end().system().equals(to))
                    .filter(it -> isFirst || it.relation() != Relation.GUESSED)
                    .forEach(it -> found.merge(it.end(), it, Derivation::better));
            ends = next.values().stream()
                    .filter(it -> !it.end().system().equals(to))
                    .toList();
        }
        return found.values().stream().sorted(BEST_FIRST).toList();
    }

    private static Map<ConceptId, Chain> best(Stream<Chain> chains) {
        var best = new LinkedHashMap<ConceptId, Chain>();
        chains.forEach(it -> best.merge(it.end(), it, Derivation::better));
        return best;
    }

    private static Chain better(Chain one, Chain other) {
        return other.isBetterThan(one) ? other : one;
    }

    private Stream<Chain> longer(Chain chain, boolean climbing) {
        var beginnings = new ArrayList<Chain>();
        beginnings.add(chain);
        for (int height = 0; climbing && height < HIGHEST; height++) {
            var last = beginnings.getLast();
            var broader = terms.broader(last.end());
            if (broader.isEmpty()) break;
            beginnings.add(last.then(new Step(Relation.BROADER, true, Step.HIERARCHY, broader.get())));
        }
        return beginnings.stream().flatMap(it -> newest(it).stream().map(it::then));
    }

    /** Into each system that the chain has not passed, the steps to its newest version that there are any to. */
    private Collection<Step> newest(Chain chain) {
        var bySystem = new LinkedHashMap<String, List<Step>>();
        for (var step : terms.steps(chain.end())) {
            var id = step.to();
            if (chain.passes(id.system()) || isNotAsked(id)) continue;
            var there = bySystem.computeIfAbsent(id.system(), _ -> new ArrayList<>());
            var order = there.isEmpty()
                    ? 0
                    : VersionName.OLDEST_FIRST.compare(
                            id.version(), there.getFirst().to().version());
            if (order > 0) there.clear();
            if (order >= 0) there.add(step);
        }
        return bySystem.values().stream().flatMap(List::stream).toList();
    }

    private boolean isNotAsked(ConceptId id) {
        return id.system().equals(to)
                && toVersion.filter(it -> !id.version().equals(it)).isPresent();
    }
}
