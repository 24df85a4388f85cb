package org.qantara.hub.report;

import java.util.List;
import java.util.Map;

/**
 * What a report counts.
 *
 * @param id unique, to people and machines: {@code departures}
 * @param version another number whenever it means something else
 * @param titles by language
 * @param texts what exactly is counted, by language
 * @param dimensions by which each state is told apart in each corridor, one at a time
 */
public record Definition(
        String id,
        int version,
        Population population,
        Map<String, String> titles,
        Map<String, String> texts,
        List<State> states,
        List<Dimension> dimensions) {
    public Definition {
        titles = Map.copyOf(titles);
        texts = Map.copyOf(texts);
        states = List.copyOf(states);
        dimensions = List.copyOf(dimensions);
        if (states.stream().map(State::id).distinct().count() < states.size())
            throw new IllegalArgumentException(id + " has a state twice");
    }

    /** Whether nothing in it overlaps what others count, so that it may be made public. */
    public boolean isPublishable() {
        return states.stream().noneMatch(it -> it.from().isPresent());
    }
}
