package org.qantara.hub.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qantara.hub.journal.Consequences.Fresh;
import org.qantara.model.Candidate;
import org.qantara.model.Code;
import org.qantara.model.Enrolment;
import org.qantara.model.HubRecord;
import org.qantara.model.Milestone;
import org.qantara.model.PartialDate;
import org.qantara.model.Person;
import org.qantara.model.Placement;
import org.qantara.model.Ref;
import org.qantara.model.Term;
import org.qantara.model.Territory;

/** What a record that was entered says that figures are made of. Names nobody. */
final class Telling {
    private static final int LONGEST = 200;
    private static final String ISCO = "isco-08";

    private Telling() {}

    /** Whether it makes somebody one who is counted. */
    static boolean counts(HubRecord record) {
        return record instanceof Milestone || record instanceof Placement || record instanceof Enrolment;
    }

    /**
     * Facts of the person; those of candidates are of use for who is counted already.
     *
     * @param corridors the country in which a corridor begins: only regions of that are somebody's
     */
    static Map<Fact.Kind, String> facts(HubRecord record, Function<String, Optional<String>> corridors) {
        var facts = new LinkedHashMap<Fact.Kind, String>();
        if (!counts(record) && !(record instanceof Candidate)) return facts;
        record.about().ifPresent(person -> of(person, facts));
        if (record instanceof Milestone milestone) {
            var origin = milestone.corridor().map(Ref::id).flatMap(corridors);
            milestone
                    .territory()
                    .filter(it -> origin.filter(country -> isIn(it, country)).isPresent())
                    .flatMap(Telling::region)
                    .ifPresent(it -> facts.put(Fact.Kind.REGION, it));
            milestone.occupation().flatMap(Telling::occupation).ifPresent(it -> facts.put(Fact.Kind.OCCUPATION, it));
        }
        return facts;
    }

    private static boolean isIn(Territory territory, String country) {
        return territory.country().codes().stream().anyMatch(it -> it.value().equalsIgnoreCase(country));
    }

    private static void of(Person person, Map<Fact.Kind, String> facts) {
        person.gender().ifPresent(it -> facts.put(Fact.Kind.SEX, it.name()));
        person.birthDate().ifPresent(it -> facts.put(Fact.Kind.BIRTH_YEAR, Integer.toString(it.year())));
    }

    /** The placement or the enrolment that it is, as of the day on which it came if it does not say when it began. */
    static Optional<Version> version(HubRecord record, Instant now) {
        var today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return switch (record) {
            case Placement it ->
                Optional.of(new Version(
                        it.kind().name(),
                        it.corridor().map(Ref::id).map(Telling::cut),
                        Optional.empty(), // where the work is
                        it.position().flatMap(Telling::occupation),
                        Optional.empty(),
                        it.period().from().flatMap(Telling::day).orElse(today),
                        now));
            case Enrolment it ->
                Optional.of(new Version(
                        it.status().map(Telling::state).orElse("NOT_SAID"),
                        Optional.empty(),
                        it.territory().flatMap(Telling::region),
                        Optional.empty(),
                        it.track().map(Ref::id).map(Telling::cut),
                        it.registered()
                                .or(() -> it.period().from())
                                .flatMap(Telling::day)
                                .orElse(today),
                        now));
            default -> Optional.empty();
        };
    }

    /** No stage of a case has the name of a status. */
    private static String state(Enrolment.Status status) {
        return switch (status) {
            case SUSPENDED -> "INTERRUPTED";
            case COMPLETED -> "SUCCEEDED";
            case WITHDRAWN -> "GIVEN_UP";
            case APPLIED, WAITLISTED, ENROLLED, FAILED, REFUSED -> status.name();
        };
    }

    /** What its sender calls it, if it has a name there. */
    static Optional<String> name(Fresh fresh) {
        var record = fresh.entry().record();
        var id = switch (record) {
            case Placement it -> it.id();
            case Enrolment it -> it.id();
            default -> Optional.<String>empty();
        };
        return id.map(it -> "COUNTED|" + record.type().id() + "|"
                + fresh.entry().receipt().from().value() + "|" + it);
    }

    private static Optional<String> region(Territory territory) {
        return territory
                .region()
                .flatMap(it -> it.codes().stream()
                        .findFirst()
                        .map(Code::value)
                        .or(it::label)
                        .map(Telling::cut));
    }

    /** By its code: words may say anything. */
    private static Optional<String> occupation(Term term) {
        return term.codes().stream()
                .filter(it -> it.system().toLowerCase(Locale.ROOT).equals(ISCO))
                .findFirst()
                .or(() -> term.codes().stream().findFirst())
                .map(it -> cut(it.system() + " " + it.value()));
    }

    /** What is not known to the day counts from the last one that it may be. */
    private static Optional<LocalDate> day(PartialDate date) {
        return Optional.of(
                switch (date) {
                    case PartialDate.OfDay(var day) -> day;
                    case PartialDate.OfMonth(var month) -> month.atEndOfMonth();
                    case PartialDate.OfYear(var year) -> year.atMonth(12).atEndOfMonth();
                });
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
