package org.qantara.hub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.report.Dimension.REGION;
import static org.qantara.hub.report.Dimension.SEX;
import static org.qantara.hub.report.Dimension.TOTAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody finds a count under five, not by subtracting and not by comparing. */
class DisclosureTest {
    private static final State HERE = State.of("PRE_DEPARTURE");
    private static final LocalDate DAY = LocalDate.of(2024, 5, 8);
    private static final Definition DEFINITION =
            new Definition("test", 1, Population.CASES, Map.of(), Map.of(), List.of(HERE), List.of(SEX, REGION));
    private static final String DE = "thamm-ma-de";
    private static final String BE = "thamm-ma-be";

    /** Where somebody is counted on some days, one after the other; nowhere is empty. */
    private record Someone(List<Optional<Placed>> days) implements Counted {
        @Override
        public Optional<Placed> seen(Lens lens) {
            return days.get((int) (lens.asOf().toEpochDay() - DAY.toEpochDay()));
        }
    }

    @Test
    void whatIsUnderFiveIsWithheldAndAnotherWithItSoThatNobodySubtracts() {
        var figures = issue(people(DE, "F", "الشرق", 20, "M", "طنجة", 3, "M", "فاس", 30), 0, List.of());

        assertThat(shown(figures, DE, REGION)).containsOnlyKeys("فاس", "_U");
        assertThat(shown(figures, DE, SEX)).containsOnlyKeys("F", "M", "_O", "_U");
        assertThat(total(figures, DE)).contains(53);
    }

    @Test
    void zeroIsSaid() {
        assertThat(shown(issue(people(DE, "F", "فاس", 9), 0, List.of()), DE, SEX))
                .containsEntry("M", 0)
                .containsEntry("_U", 0);
    }

    @Test
    void twoThatTogetherAreFewHideEachOtherOnlyWithAThird() {
        var figures = issue(people(DE, "F", "a", 1, "F", "b", 1, "F", "c", 40, "F", "d", 60), 0, List.of());

        assertThat(shown(figures, DE, REGION)).containsOnlyKeys("d", "_U");
    }

    @Test
    void aCorridorOfFewIsWithheldWithTheTotal() {
        var figures = issue(together(people(DE, "F", "a", 3), people(BE, "F", "a", 50)), 0, List.of());

        assertThat(total(figures, DE)).isEmpty();
        assertThat(total(figures, TOTAL)).isEmpty();
        assertThat(total(figures, BE)).contains(50);
    }

    @Test
    void theDayAfterTwoHaveLeftNothingNewIsSaidOfTheirCorridor() {
        var days = together(
                people(DE, "F", "a", 41),
                IntStream.range(0, 2)
                        .mapToObj(_ -> new Someone(List.of(at(DE, "F", "a"), Optional.empty())))
                        .toList(),
                people(BE, "F", "a", 50));
        var first = earlier(1, 0, issue(days, 0, List.of()));

        var second = issue(days, 1, List.of(first));

        assertThat(total(issue(days, 0, List.of()), DE)).contains(43);
        assertThat(total(second, DE)).isEmpty();
        assertThat(total(second, TOTAL)).isEmpty();
        assertThat(total(second, BE)).contains(50);
        assertThat(second)
                .filteredOn(it -> it.cell().equals(Cell.total(HERE.id(), DE)))
                .allMatch(it -> it.nearly().getAsLong() == 1);
    }

    @Test
    void whatWasWithheldIsWithheldAsLongAsItIsNearlyTheSamePeople() {
        var days = new ArrayList<>(people(DE, "F", "a", 6, "F", "c", 20, "F", "d", 30));
        for (int i = 0; i < 3; i++) days.add(new Someone(List.of(at(DE, "F", "b"), at(DE, "F", "b"))));
        for (int i = 0; i < 5; i++) days.add(new Someone(List.of(Optional.empty(), at(DE, "F", "b"))));
        var before = issue(days, 0, List.of());
        assertThat(shown(before, DE, REGION)).doesNotContainKeys("a", "b");

        var after = issue(days, 1, List.of(earlier(1, 0, before)));

        assertThat(shown(after, DE, REGION)).doesNotContainKey("a");
    }

    @Test
    void whoSubtractsAndComparesLearnsNoCountUnderFive() {
        var random = new Random(20240508);
        var withheld = 0;
        var told = 0;
        for (int world = 0; world < 120; world++) {
            var people = drawn(random);
            var issues = new ArrayList<List<Figure>>();
            for (int day = 0; day < 4; day++) {
                var earlier = new ArrayList<Earlier>();
                for (int i = 0; i < issues.size(); i++) earlier.add(earlier(i + 1, i, issues.get(i)));
                issues.add(issue(people, day, earlier));
            }
            for (var issue : issues) new Adversary(issue).findsNothing();
            for (int a = 0; a < 4; a++)
                for (int b = a + 1; b < 4; b++) findsNoChange(people, issues.get(a), a, issues.get(b), b);
            withheld += (int) issues.stream()
                    .flatMap(List::stream)
                    .filter(it -> !it.shown())
                    .count();
            told += (int)
                    issues.stream().flatMap(List::stream).filter(Figure::shown).count();
        }
        assertThat(withheld).isPositive();
        assertThat(told).isGreaterThan(withheld / 4);
    }

    /** Reads one issue: what is withheld is at least nothing, and the parts of a total make it up. */
    private static final class Adversary {
        private final List<Figure> issue;
        private final Map<Cell, Integer> least = new HashMap<>();
        private final Map<Cell, Integer> most = new HashMap<>();

        Adversary(List<Figure> issue) {
            this.issue = issue;
            for (var one : issue) {
                least.put(one.cell(), one.shown() ? one.count() : 0);
                most.put(one.cell(), one.shown() ? one.count() : 1_000_000);
            }
            // withheld under a total that is shown: not nothing, for that would have been said
            for (var one : issue)
                if (!one.shown() && !one.cell().isTotal() && isKnown(one.cell().whole())) least.put(one.cell(), 1);
            for (int round = 0; round < 20; round++) narrow();
        }

        private boolean isKnown(Cell cell) {
            return least.get(cell).equals(most.get(cell));
        }

        private void narrow() {
            var parts = new HashMap<List<Object>, List<Cell>>();
            for (var one : issue) {
                var cell = one.cell();
                if (!cell.isTotal())
                    parts.computeIfAbsent(List.of(cell.whole(), cell.line()), _ -> new ArrayList<>())
                            .add(cell);
                else if (!cell.isOfAll())
                    parts.computeIfAbsent(List.of(Cell.total(cell.state(), TOTAL), "corridors"), _ -> new ArrayList<>())
                            .add(cell);
            }
            parts.forEach((of, cells) -> narrow((Cell) of.getFirst(), cells));
        }

        private void narrow(Cell whole, List<Cell> parts) {
            least.merge(whole, sum(least, parts), Math::max);
            most.merge(whole, sum(most, parts), Math::min);
            for (var part : parts) {
                least.merge(part, least.get(whole) - (sum(most, parts) - most.get(part)), Math::max);
                most.merge(part, most.get(whole) - (sum(least, parts) - least.get(part)), Math::min);
            }
        }

        private static int sum(Map<Cell, Integer> of, Collection<Cell> cells) {
            return cells.stream().mapToInt(of::get).sum();
        }

        void findsNothing() {
            assertThat(issue)
                    .filteredOn(it -> it.shown())
                    .allMatch(it -> it.count() == 0 || it.count() >= Disclosure.LEAST);
            assertThat(issue)
                    .filteredOn(it -> !it.shown() && it.count() > 0)
                    .allSatisfy(it -> assertThat(most.get(it.cell()))
                            .as("what %s may be", it)
                            .isGreaterThanOrEqualTo(Disclosure.LEAST)
                            .isGreaterThan(least.get(it.cell())));
        }
    }

    /** What is known in both issues, by itself or as the rest of a line, is of the same people, or five or more are others. */
    private static void findsNoChange(
            List<? extends Counted> people, List<Figure> one, int day, List<Figure> other, int later) {
        var then = shownCells(one);
        var now = shownCells(other);
        for (var cell : then) if (now.contains(cell)) isNotTold(people, Set.of(cell), day, later);
        var lines = one.stream()
                .map(it -> it.cell())
                .filter(it -> !it.isTotal())
                .map(Cell::line)
                .collect(Collectors.toSet());
        for (var line : lines) {
            var whole = Cell.total(line.state(), line.corridor());
            if (!then.contains(whole) || !now.contains(whole)) continue;
            var hidden = hidden(one, line);
            var hiddenNow = hidden(other, line);
            if (hidden.stream().noneMatch(hiddenNow::contains)) {
                isNotTold(people, hidden, day, later);
                isNotTold(people, hiddenNow, day, later);
            } else {
                isNotTold(
                        people,
                        Stream.concat(hidden.stream(), hiddenNow.stream()).collect(Collectors.toSet()),
                        day,
                        later);
            }
        }
    }

    private static Set<Cell> hidden(List<Figure> issue, Cell.Line line) {
        return issue.stream()
                .filter(it -> !it.shown() && it.cell().line().equals(line))
                .map(Figure::cell)
                .collect(Collectors.toSet());
    }

    private static Set<Cell> shownCells(List<Figure> issue) {
        return issue.stream().filter(Figure::shown).map(Figure::cell).collect(Collectors.toSet());
    }

    private static void isNotTold(List<? extends Counted> people, Set<Cell> cells, int day, int later) {
        var apart = people.stream()
                .filter(it -> isIn(it, cells, day) != isIn(it, cells, later))
                .count();
        assertThat(apart).as("who came or went in %s", cells).matches(it -> it == 0 || it >= Disclosure.LEAST);
    }

    private static boolean isIn(Counted one, Set<Cell> cells, int day) {
        return one.seen(lens(day)).stream().flatMap(it -> it.cells().stream()).anyMatch(cells::contains);
    }

    /** Groups of all sizes, of whom some come, go and are found to be from elsewhere. */
    private static List<Someone> drawn(Random random) {
        var all = new ArrayList<Someone>();
        for (int group = 0; group < 12; group++) {
            var size = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : random.nextInt(25);
            var corridor = random.nextInt(3) == 0 ? BE : DE;
            var place = at(corridor, random.nextBoolean() ? "F" : "M", "r" + random.nextInt(5));
            for (int i = 0; i < size; i++) {
                var days = new ArrayList<Optional<Placed>>();
                var now = random.nextInt(8) == 0 ? Optional.<Placed>empty() : place;
                for (int day = 0; day < 4; day++) {
                    if (random.nextInt(40) == 0)
                        now = at(corridor, random.nextBoolean() ? "F" : "M", "r" + random.nextInt(5));
                    if (random.nextInt(60) == 0) now = Optional.empty();
                    if (day > 0 && random.nextInt(20) == 0) now = place;
                    days.add(now);
                }
                all.add(new Someone(days));
            }
        }
        return all;
    }

    private static List<Figure> issue(List<? extends Counted> people, int day, List<Earlier> earlier) {
        var tally = new Tally(lens(day), earlier);
        people.forEach(tally);
        return Disclosure.of(Grid.of(DEFINITION, tally.counts()), tally.before());
    }

    private static Lens lens(int day) {
        return new Lens(DEFINITION, DAY.plusDays(day), Instant.EPOCH);
    }

    private static Earlier earlier(long number, int day, List<Figure> figures) {
        return new Earlier(number, lens(day), figures.stream().collect(Collectors.toMap(Figure::cell, Figure::shown)));
    }

    private static Optional<Placed> at(String corridor, String sex, String region) {
        return Optional.of(new Placed(corridor, List.of(HERE), Map.of(SEX, sex, REGION, region)));
    }

    /** Sex, region and how many, again and again; the same on all days. */
    private static List<Someone> people(String corridor, Object... groups) {
        var all = new ArrayList<Someone>();
        for (int i = 0; i < groups.length; i += 3) {
            var here = at(corridor, (String) groups[i], (String) groups[i + 1]);
            for (int n = 0; n < (Integer) groups[i + 2]; n++) all.add(new Someone(List.of(here, here, here, here)));
        }
        return all;
    }

    @SafeVarargs
    private static List<Someone> together(List<Someone>... groups) {
        var all = new ArrayList<Someone>();
        for (var group : groups) all.addAll(group);
        return all;
    }

    private static Map<String, Integer> shown(List<Figure> figures, String corridor, Dimension dimension) {
        return figures.stream()
                .filter(it -> it.shown()
                        && it.cell().corridor().equals(corridor)
                        && it.cell().dimension().equals(Optional.of(dimension)))
                .collect(Collectors.toMap(it -> it.cell().code(), Figure::count));
    }

    private static Optional<Integer> total(List<Figure> figures, String corridor) {
        return figures.stream()
                .filter(it -> it.shown() && it.cell().equals(Cell.total(HERE.id(), corridor)))
                .map(Figure::count)
                .findFirst();
    }
}
