package org.qantara.hub.corridor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.Stage;

/**
 * The way of cases from one country to another.
 *
 * @param id unique, to people, in records and in files
 * @param names by language: {@code en}, {@code fr}, {@code ar}
 * @param programme it belongs to
 * @param origin ISO 3166-1 alpha-2
 * @param destination ISO 3166-1 alpha-2
 * @param validFrom first day on which a case may begin
 * @param validUntil last day on which a case may begin; those under way go on
 * @param rules the versions, each from its own day on
 * @param regulations what the destination asks of some occupations
 */
public record Corridor(
        String id,
        Map<String, String> names,
        Optional<String> programme,
        String origin,
        String destination,
        LocalDate validFrom,
        LocalDate validUntil,
        List<StageRules> rules,
        List<Regulation> regulations) {
    public Corridor {
        names = Map.copyOf(names);
        rules = List.copyOf(rules);
        regulations = List.copyOf(regulations);
        if (validUntil.isBefore(validFrom)) throw new IllegalArgumentException("a corridor ends before it begins");
        if (rules.isEmpty()) throw new IllegalArgumentException("a corridor has rules");
        for (int i = 1; i < rules.size(); i++)
            if (!rules.get(i).validFrom().isAfter(rules.get(i - 1).validFrom()))
                throw new IllegalArgumentException("versions of rules follow one another");
    }

    /** The version that held on a day; none before the first. */
    public Optional<StageRules> rulesOn(LocalDate day) {
        return rules.reversed().stream()
                .filter(it -> !it.validFrom().isAfter(day))
                .findFirst();
    }

    /** Whether a case may begin on this day. */
    public boolean beginsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    /** Of the codes by which regulations name occupations. */
    public List<String> systems() {
        return regulations.stream().map(Regulation::system).distinct().toList();
    }

    /** What was asked on a day of whoever is to work in an occupation that any of these codes names. */
    public List<Regulation> regulationsOn(LocalDate day, Collection<Code> occupation) {
        return regulations.stream()
                .filter(it -> it.holdsOn(day) && it.isOf(occupation))
                .toList();
    }

    /** Whether a regulation of that day bars this stage to an occupation that these codes may name, or may not. */
    public boolean mayBeRegulated(LocalDate day, Stage stage, Collection<Code> occupation) {
        return regulations.stream()
                .filter(it -> it.holdsOn(day) && it.before().contains(stage))
                .anyMatch(it -> !it.isOf(occupation) && !it.isOfOthersThan(occupation));
    }
}
