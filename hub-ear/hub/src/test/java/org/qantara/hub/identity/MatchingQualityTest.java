package org.qantara.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qantara.hub.identity.InventedRecords.Row;

/**
 * How well and how fast people are told apart, on people who are made up; {@code -Dpeople=100000} takes more of
 * them. What it measures is printed.
 */
class MatchingQualityTest {
    private static final int PEOPLE = Integer.getInteger("people", 10_000);
    private static final long SEED = 20_240_508;

    private static Tally tally;
    /** As a hub meets them on their way in: by the few blocks that are worth a look then. */
    private static Tally onTheWayIn;

    @BeforeAll
    static void everybodyIsComparedWithWhomTheirBlocksFind() {
        var rows = InventedRecords.of(InventedPeople.of(PEOPLE, SEED), SEED + 1);
        tally = new Tally(rows, Blocks::of);
        onTheWayIn = new Tally(rows, Blocks::decisive);
        for (var one : List.of(tally, onTheWayIn)) {
            one.compare();
            one.print();
        }
    }

    @Test
    void whoIsSaidToBeOneIsOne() {
        assertThat(tally.precision()).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void nearlyAllPairsWithANumberInCommonAreFound() {
        assertThat(tally.recall(Tally.Stratum.ONE_NUMBER)).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void mostPairsThatTellNameAndDayAndTownAreFound() {
        assertThat(tally.recall(Tally.Stratum.NAME_DAY_TOWN)).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void nearlyAllPairsThatAreOneAreComparedAtLeast() {
        assertThat(tally.blocked()).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void onTheWayInTheHubIsAsSureAndFindsNearlyAllWithANumberInCommon() {
        assertThat(onTheWayIn.precision()).isGreaterThanOrEqualTo(0.995);
        assertThat(onTheWayIn.recall(Tally.Stratum.ONE_NUMBER)).isGreaterThanOrEqualTo(0.99);
        assertThat(onTheWayIn.recall(Tally.Stratum.NAME_DAY_TOWN)).isGreaterThanOrEqualTo(0.5);
    }

    private static final class Tally {
        enum Stratum {
            ONE_NUMBER,
            NAME_DAY_TOWN,
            LESS
        }

        private final List<Row> rows;
        private final Function<Profile, Set<String>> blocksOf;
        private final Map<Stratum, Map<Verdict, Integer>> found = new HashMap<>();
        private final Map<Verdict, Integer> strangers = new HashMap<>();
        private final Map<Stratum, Integer> all = new HashMap<>();
        private long compared;
        private long nanos;
        private long blocking;

        Tally(List<Row> rows, Function<Profile, Set<String>> blocksOf) {
            this.rows = rows;
            this.blocksOf = blocksOf;
        }

        void compare() {
            for (int i = 0; i < rows.size(); i++)
                for (int j = i + 1;
                        j < rows.size() && rows.get(j).who() == rows.get(i).who();
                        j++) all.merge(stratum(rows.get(i), rows.get(j)), 1, Integer::sum);
            var matching = Matching.usual();
            var blocks = new HashMap<String, List<Integer>>();
            var begun = System.nanoTime();
            for (int i = 0; i < rows.size(); i++) {
                var before = System.nanoTime();
                var seen = new HashSet<Integer>();
                for (var block : blocksOf.apply(rows.get(i).profile())) {
                    var others = blocks.computeIfAbsent(block, _ -> new ArrayList<>());
                    seen.addAll(others);
                    others.add(i);
                }
                blocking += System.nanoTime() - before;
                for (var other : seen) count(matching, rows.get(i), rows.get(other));
            }
            nanos = System.nanoTime() - begun;
        }

        private void count(Matching matching, Row one, Row other) {
            compared++;
            var verdict = matching.compare(one.profile(), other.profile()).verdict();
            if (one.who() != other.who()) strangers.merge(verdict, 1, Integer::sum);
            else
                found.computeIfAbsent(stratum(one, other), _ -> new HashMap<>()).merge(verdict, 1, Integer::sum);
        }

        private static Stratum stratum(Row one, Row other) {
            var a = one.profile();
            var b = other.profile();
            var texts = a.numbers.stream().map(Traits.Number::text).toList();
            if (b.numbers.stream().anyMatch(it -> texts.contains(it.text()))) return Stratum.ONE_NUMBER;
            var told = List.of(a, b).stream()
                    .allMatch(it -> it.place.isPresent()
                            && it.birth.map(Object::toString).orElse("").length() == 10
                            && !BirthMatch.isNewYear(it.birth.get()));
            return told ? Stratum.NAME_DAY_TOWN : Stratum.LESS;
        }

        double precision() {
            return same() / (same() + strangers.getOrDefault(Verdict.SAME, 0));
        }

        private double same() {
            return found.values().stream()
                    .mapToDouble(it -> it.getOrDefault(Verdict.SAME, 0))
                    .sum();
        }

        double recall(Stratum stratum) {
            return (double) of(stratum, Verdict.SAME) / all.get(stratum);
        }

        private int of(Stratum stratum, Verdict verdict) {
            return found.getOrDefault(stratum, Map.of()).getOrDefault(verdict, 0);
        }

        double blocked() {
            return found.values().stream()
                            .flatMap(it -> it.values().stream())
                            .mapToDouble(Integer::doubleValue)
                            .sum()
                    / pairs();
        }

        private double pairs() {
            return all.values().stream().mapToDouble(Integer::doubleValue).sum();
        }

        void print() {
            say(
                    "%,d people, %,d records, %,.0f pairs of one person, %,d pairs compared",
                    PEOPLE, rows.size(), pairs(), compared);
            say("precision %.5f, recall %.4f, blocks hold %.4f of the pairs", precision(), same() / pairs(), blocked());
            for (var stratum : Stratum.values()) {
                say("%s: %,d pairs, recall %.4f, %s", stratum, all.get(stratum), recall(stratum), found.get(stratum));
            }
            say("strangers: %s", strangers);
            var seconds = nanos / 1e9;
            say(
                    "%,.0f records/s, %,.0f comparisons/s, blocks take %.0f %%",
                    rows.size() / seconds, compared / (seconds - blocking / 1e9), 100.0 * blocking / nanos);
        }

        private static void say(String text, Object... what) {
            System.out.println(String.format(Locale.ROOT, text, what));
        }
    }
}
