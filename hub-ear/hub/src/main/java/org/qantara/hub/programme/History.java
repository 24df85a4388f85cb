package org.qantara.hub.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Code;
import org.qantara.model.Stage;

/**
 * The events of one case in the order in which they occurred. Of one day, they are in the order in which the corridor
 * names their stages and results; the order in which they were told makes no difference, but for what is suspended and
 * goes on the same day.
 */
public final class History {
    private final Corridor corridor;
    private final List<CaseEvent> events;

    private History(Corridor corridor, List<CaseEvent> events) {
        this.corridor = corridor;
        this.events = events;
    }

    public static History of(Corridor corridor, Collection<CaseEvent> events) {
        return new History(corridor, events.stream().sorted(order(corridor)).toList());
    }

    static History none(Corridor corridor) {
        return new History(corridor, List.of());
    }

    private static Comparator<CaseEvent> order(Corridor corridor) {
        return Comparator.comparing(CaseEvent::occurred)
                .thenComparing(it -> rank(corridor, it))
                .thenComparing(CaseEvent::recorded)
                .thenComparing(CaseEvent::id);
    }

    /** What goes on after a suspension comes after it. */
    private static int rank(Corridor corridor, CaseEvent event) {
        var stage = event.resumes() ? Stage.SUSPENDED : event.stage();
        return corridor.rulesOn(event.occurred())
                .map(it -> it.rank(stage, event.resumes() ? Optional.empty() : event.result()))
                .orElse(0);
    }

    /** The event as it belongs here: on the day of a suspension who said so says, too, that the case goes on. */
    CaseEvent placed(CaseEvent event) {
        if (events.isEmpty()) return event;
        var last = events.getLast();
        var goesOn = last.stage() == Stage.SUSPENDED
                && last.occurred().equals(event.occurred())
                && last.by().equals(event.by())
                && beforeSuspension(last)
                        .filter(it -> it.stage() == event.stage())
                        .isPresent();
        return goesOn ? event.resuming() : event;
    }

    public Corridor corridor() {
        return corridor;
    }

    public List<CaseEvent> events() {
        return events;
    }

    History with(CaseEvent event) {
        return of(corridor, Stream.concat(events.stream(), Stream.of(event)).toList());
    }

    /** As it was recorded by then. */
    public History knownAt(Instant at) {
        return only(it -> !it.recorded().isAfter(at));
    }

    /** As a partner knew it by then: what it said itself, and what it had been told. */
    public History knownTo(PartnerId partner, Instant at) {
        return only(it -> it.wasKnownTo(partner, at));
    }

    /** As it stood at the end of a day. */
    public History asOf(LocalDate day) {
        return only(it -> !it.occurred().isAfter(day));
    }

    private History only(Predicate<CaseEvent> wanted) {
        return new History(corridor, events.stream().filter(wanted).toList());
    }

    /** Where the case stands; nowhere without events. */
    public Optional<Position> position() {
        if (events.isEmpty()) return Optional.empty();
        var last = events.getLast();
        var since = last.occurred();
        for (var event : events.reversed()) {
            if (event.stage() != last.stage()) break;
            since = event.occurred();
        }
        return Optional.of(new Position(last.stage(), last.result(), since));
    }

    /** Whether nothing follows, by the rules of the day on which it came to where it stands. */
    public boolean isOver() {
        return position()
                .filter(it -> corridor.rulesOn(it.since())
                        .filter(rules -> rules.isEnd(it.stage()))
                        .isPresent())
                .isPresent();
    }

    /** Where a case that was suspended when this occurred goes on. */
    Optional<CaseEvent> beforeSuspension(CaseEvent event) {
        return events.reversed().stream()
                .filter(it -> it.stage() != Stage.SUSPENDED && order(corridor).compare(it, event) < 0)
                .findFirst();
    }

    /** Without the ends after which others went on all the same. */
    History goingOn() {
        var last = events.reversed().stream().filter(it -> !isEnd(it)).findFirst();
        return last.map(it -> only(event -> !isEnd(event) || order(corridor).compare(event, it) > 0))
                .orElse(this);
    }

    private boolean isEnd(CaseEvent event) {
        return corridor.rulesOn(event.occurred())
                .filter(it -> it.isEnd(event.stage()))
                .isPresent();
    }

    /** All that came before an event, which need not be one of these. */
    List<CaseEvent> allBefore(CaseEvent event) {
        return events.stream()
                .filter(it -> order(corridor).compare(it, event) < 0)
                .toList();
    }

    /** What came directly before an event, which need not be one of these. */
    Optional<CaseEvent> before(CaseEvent event) {
        return events.reversed().stream()
                .filter(it -> order(corridor).compare(it, event) < 0)
                .findFirst();
    }

    /** What came directly after an event, which need not be one of these. */
    Optional<CaseEvent> after(CaseEvent event) {
        return events.stream()
                .filter(it -> order(corridor).compare(it, event) > 0)
                .findFirst();
    }

    /** All codes of the occupations that were said. */
    List<Code> occupation() {
        var all = new ArrayList<Code>();
        events.forEach(it -> all.addAll(it.occupation()));
        return all;
    }

    /** Equal if the same was told of the same corridor. */
    @Override
    public boolean equals(Object other) {
        return other instanceof History that && corridor.equals(that.corridor) && events.equals(that.events);
    }

    @Override
    public int hashCode() {
        return events.hashCode();
    }

    @Override
    public String toString() {
        return corridor.id() + events;
    }
}
