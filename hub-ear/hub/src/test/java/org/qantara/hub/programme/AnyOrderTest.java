package org.qantara.hub.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qantara.hub.corridor.Corridor;
import org.qantara.model.Decision;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;

/** Cases by chance. What comes too early is refused and sent again, as senders do. */
class AnyOrderTest {
    private static final int TIMES = 1_000;
    private static final List<Corridor> CORRIDORS = List.of(Corridors.TO_GERMANY, Corridors.TO_BELGIUM);

    @Test
    void whateverTheOrderInWhichTheyComeTheHistoryIsTheSame() {
        for (int seed = 0; seed < TIMES; seed++) {
            var random = new Random(seed);
            var corridor = CORRIDORS.get(seed % CORRIDORS.size());
            var told = walk(corridor, random);
            var inOrder = tell(corridor, told);
            var shuffled = new ArrayList<>(told);
            Collections.shuffle(shuffled, random);

            var anyhow = tell(corridor, shuffled);

            assertThat(inOrder.events()).as("seed %s", seed).isEqualTo(told);
            assertThat(anyhow).as("seed %s", seed).isEqualTo(inOrder);
        }
    }

    @Test
    void aCaseNeverGoesToAStageThatTheRulesDoNotLeadTo() {
        var moves = 0;
        for (int seed = 0; seed < TIMES; seed++) {
            var random = new Random(seed);
            var history = History.none(CORRIDORS.get(seed % CORRIDORS.size()));
            for (int i = 0; i < 60; i++) {
                var event = anything(random, i);
                var before = history.position();
                if (!(Applying.to(history, event) instanceof Applied.Taken taken)) continue;
                history = taken.history();
                if (taken instanceof Applied.Kept)
                    assertThat(history.position().map(Position::stage)).isEqualTo(before.map(Position::stage));
                else {
                    assertThat(leads(history, before, event))
                            .as("seed %s: %s", seed, history)
                            .isTrue();
                    moves++;
                }
            }
        }
        assertThat(moves).isGreaterThan(TIMES);
    }

    private static boolean leads(History history, Optional<Position> before, CaseEvent event) {
        var rules = history.corridor().rulesOn(event.occurred()).orElseThrow();
        if (before.isEmpty()) return rules.start().contains(event.stage());
        var from = before.get();
        return from.stage() == event.stage()
                || from.stage() == Stage.SUSPENDED
                || rules.leads(from.stage(), from.result(), event.stage());
    }

    /** All of them, again and again until nothing is taken any more. */
    private static History tell(Corridor corridor, List<CaseEvent> told) {
        var history = History.none(corridor);
        var left = new ArrayList<>(told);
        for (var any = true; any; ) {
            any = false;
            for (var event : List.copyOf(left))
                if (Applying.to(history, event) instanceof Applied.Taken taken) {
                    history = taken.history();
                    left.remove(event);
                    any = true;
                }
        }
        assertThat(left).isEmpty();
        return history;
    }

    /** A case as it may go, by the rules of each day. */
    private static List<CaseEvent> walk(Corridor corridor, Random random) {
        var day = LocalDate.of(2022 + random.nextInt(4), 1, 1);
        var rules = corridor.rulesOn(day).orElseThrow();
        var stage = pick(List.copyOf(rules.start()), random);
        var history = History.none(corridor);
        for (int i = 0; i < 25; i++) {
            var any = anything(random, stage, day, rules.results(stage).stream().toList());
            var event = i == 0 && random.nextBoolean() ? Events.of("2221", any) : any;
            if (Applying.to(history, event) instanceof Applied.Taken taken) history = taken.history();
            day = day.plusDays(1 + random.nextInt(60));
            rules = corridor.rulesOn(day).orElseThrow();
            var last = history.position().map(Position::stage).orElse(stage);
            var next = new ArrayList<>(
                    rules.legalFrom(last).stream().map(it -> it.stage()).toList());
            if (next.isEmpty()) break;
            next.add(last);
            stage = pick(next.subList(0, Math.max(1, next.size() - random.nextInt(next.size()))), random);
        }
        return history.events();
    }

    private static CaseEvent anything(Random random, int i) {
        var day = LocalDate.of(2025, 1, 1).plusDays(i * 3L + random.nextInt(40) - 20);
        var stage = pick(List.copyOf(EnumSet.allOf(Stage.class)), random);
        return anything(random, stage, day, random.nextBoolean() ? List.of() : List.of(StageResult.values()));
    }

    private static CaseEvent anything(Random random, Stage stage, LocalDate day, List<StageResult> results) {
        var event = results.isEmpty()
                ? Events.event(day.toString(), stage)
                : Events.event(day.toString(), stage, pick(results, random));
        return Events.decided(
                Decision.By.HUMAN,
                Events.recorded(event, Instant.parse("2030-01-01T00:00:00Z").plusSeconds(random.nextInt(100_000))));
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
