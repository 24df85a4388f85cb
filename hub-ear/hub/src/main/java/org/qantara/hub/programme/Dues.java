package org.qantara.hub.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qantara.hub.corridor.Expiry;
import org.qantara.hub.corridor.StageRule;
import org.qantara.hub.corridor.StageRules;
import org.qantara.hub.corridor.TimeLimit;
import org.qantara.model.Stage;

/** What of a case is due, and when: nothing once the case is over. */
final class Dues {
    private final History history;

    private Dues(History history) {
        this.history = history;
    }

    /** The deadline of its stage and the expiries of what it has got, by the rules of the days on which it got there. */
    static List<Due> of(History history) {
        return of(history, List.of());
    }

    /** With the end of the contract that was told last. */
    static List<Due> of(History history, List<Work> work) {
        if (history.isOver()) return List.of();
        var contract =
                work.isEmpty() ? Optional.<LocalDate>empty() : work.getLast().ends();
        return Stream.concat(new Dues(history).all().stream(), contract.map(Dues::contract).stream())
                .toList();
    }

    private static Due contract(LocalDate ends) {
        return new Due(Due.Kind.EXPIRY, Stage.CONTRACT_SIGNED, ends, ends.minus(TimeLimit.USUAL_WARNING));
    }

    private List<Due> all() {
        return history.position()
                .map(it -> Stream.concat(deadline(it).stream(), expiries()).toList())
                .orElse(List.of());
    }

    private Optional<StageRules> rules(LocalDate day) {
        return history.corridor().rulesOn(day);
    }

    private Optional<StageRule> rule(LocalDate day, Stage stage) {
        return rules(day).flatMap(it -> it.of(stage));
    }

    private Optional<Due> deadline(Position position) {
        return rule(position.since(), position.stage())
                .filter(it -> !it.isAnsweredBy(position.result()))
                .flatMap(StageRule::deadline)
                .map(limit -> due(Due.Kind.DEADLINE, position.stage(), position.since(), limit));
    }

    private Stream<Due> expiries() {
        return Reached.of(history.corridor(), history.events()).values().stream()
                .flatMap(it -> expiry(it).stream());
    }

    /** What the partner says of the last day counts more than the rules. */
    private Optional<Due> expiry(CaseEvent got) {
        var rule = rule(got.occurred(), got.stage()).flatMap(StageRule::expiry).filter(it -> it.isOf(got.result()));
        if (rule.filter(it -> isPast(it, got)).isPresent()) return Optional.empty();
        return got.expires()
                .map(day -> new Due(
                        Due.Kind.EXPIRY,
                        got.stage(),
                        day,
                        day.minus(rule.map(it -> it.limit().warning()).orElse(TimeLimit.USUAL_WARNING))))
                .or(() -> rule.map(it -> due(Due.Kind.EXPIRY, got.stage(), got.occurred(), it.limit())));
    }

    private boolean isPast(Expiry expiry, CaseEvent got) {
        var events = history.events();
        return events.subList(events.indexOf(got) + 1, events.size()).stream()
                .anyMatch(it -> expiry.until().contains(it.stage()));
    }

    private static Due due(Due.Kind kind, Stage stage, LocalDate reached, TimeLimit limit) {
        return new Due(kind, stage, limit.endsAfter(reached), limit.toldFrom(reached));
    }
}
