package org.qantara.hub.corridor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Code;
import org.qantara.model.Stage;

/**
 * What a country asks of those who are to work in a regulated occupation.
 *
 * @param system of codes, as records name it
 * @param code of the occupation, or what the codes of several begin with
 * @param validFrom first day
 * @param validUntil last day, if there is one yet
 * @param reference of the law, for people
 * @param before the stages that nobody reaches without
 * @param needs what has to have been reached
 */
public record Regulation(
        String system,
        String code,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        Optional<String> reference,
        Set<Stage> before,
        Reach needs) {
    public Regulation {
        before = InOrder.of(before);
        if (validUntil.filter(it -> it.isBefore(validFrom)).isPresent())
            throw new IllegalArgumentException("a regulation ends before it begins");
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && validUntil.filter(day::isAfter).isEmpty();
    }

    boolean isOf(Collection<Code> occupation) {
        return occupation.stream()
                .anyMatch(it -> it.system().equals(system) && it.value().startsWith(code));
    }

    /** Whether a code of its own system says that it is another occupation: not one that comprises this one. */
    boolean isOfOthersThan(Collection<Code> occupation) {
        return occupation.stream()
                .anyMatch(it ->
                        it.system().equals(system) && !it.value().startsWith(code) && !code.startsWith(it.value()));
    }
}
