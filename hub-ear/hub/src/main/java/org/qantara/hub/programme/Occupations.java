package org.qantara.hub.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.terminology.Relation;
import org.qantara.hub.terminology.Terms;
import org.qantara.model.Code;

/** What codes of occupations are in another system. */
public interface Occupations {
    /** Nothing is known but what is told. */
    Occupations AS_TOLD = (_, _) -> Stream.empty();

    /** By what the hub knows now. What is wider or narrower may be it, and counts; what is guessed does not. */
    static Occupations by(Terms terms) {
        return (code, system) ->
                terms
                        .translate(code.system(), code.version(), code.value(), system, Optional.empty())
                        .candidates()
                        .stream()
                        .filter(it -> it.relation() != Relation.GUESSED)
                        .map(it -> Code.of(system, it.end().code()));
    }

    Stream<Code> in(Code code, String system);

    /** What is told, with what it is in the systems in which the corridor's regulations name occupations. */
    default List<Code> in(Corridor corridor, List<Code> told) {
        var all = new ArrayList<>(told);
        for (var system : corridor.systems())
            if (told.stream().noneMatch(it -> it.system().equals(system)))
                told.stream()
                        .flatMap(it -> in(it, system))
                        .filter(it -> !all.contains(it))
                        .forEach(all::add);
        return List.copyOf(all);
    }
}
