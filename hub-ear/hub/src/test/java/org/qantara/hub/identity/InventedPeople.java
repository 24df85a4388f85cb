package org.qantara.hub.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.qantara.hub.identity.MoroccanNames.Written;
import org.qantara.model.Gender;

/**
 * Invented people, the same for one seed: namesakes as frequent as a few common names make them, brothers and sisters of
 * one town, twins, and days of birth that stand for a year.
 */
final class InventedPeople {
    private final Random random;
    private final List<Invented> people = new ArrayList<>();

    private InventedPeople(long seed) {
        this.random = new Random(seed);
    }

    /** Somebody who is made up. */
    record Invented(
            int who,
            Written given,
            Written family,
            Gender sex,
            LocalDate birth,
            Written town,
            Optional<String> nationalId,
            Optional<String> passport) {}

    static List<Invented> of(int count, long seed) {
        var made = new InventedPeople(seed);
        while (made.people.size() < count) made.household();
        return List.copyOf(made.people.subList(0, count));
    }

    private void household() {
        var family = common(MoroccanNames.FAMILIES, 0.6);
        var town = common(MoroccanNames.TOWNS, 0.5);
        var eldest = LocalDate.of(1958, 1, 1).plusDays(random.nextInt(48 * 365));
        for (int i = 0, children = 1 + random.nextInt(3); i < children; i++) {
            var birth = likely(8)
                    ? LocalDate.of(eldest.getYear() + i * 2, 1, 1)
                    : eldest.plusDays(i * 700L + random.nextInt(300));
            person(family, town, birth);
            if (likely(2)) person(family, town, birth);
        }
    }

    private void person(Written family, Written town, LocalDate birth) {
        var sex = random.nextBoolean() ? Gender.MALE : Gender.FEMALE;
        var given = common(sex == Gender.MALE ? MoroccanNames.MEN : MoroccanNames.WOMEN, 0.8);
        var who = people.size();
        people.add(new Invented(
                who,
                given,
                family,
                sex,
                birth,
                town,
                Optional.of("ZY" + (1_000_000 + who * 7)).filter(_ -> likely(90)),
                Optional.of("QX" + (2_000_000 + who * 3)).filter(_ -> likely(30))));
    }

    /** The nth as often as one in n to this power. */
    private <T> T common(List<T> list, double power) {
        var all = 0.0;
        for (int i = 1; i <= list.size(); i++) all += Math.pow(i, -power);
        var at = random.nextDouble() * all;
        for (int i = 1; i < list.size(); i++) if ((at -= Math.pow(i, -power)) < 0) return list.get(i - 1);
        return list.getLast();
    }

    private boolean likely(int percent) {
        return random.nextInt(100) < percent;
    }
}
