package org.qantara.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The settings that the launcher, the hub or the sandbox reads. Another one is a slip that would change nothing. */
final class KnownSettings {

    private KnownSettings() {}

    static Set<String> all() {
        try (var in = KnownSettings.class.getResourceAsStream("settings.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UnusableSetting for the first that nothing reads */
    static void check(Set<String> given) {
        var known = all();
        for (var name : new TreeSet<>(given)) {
            if (!known.contains(name)) {
                throw new UnusableSetting(Unusable.UNKNOWN_SETTING, name, nearest(known, name));
            }
        }
    }

    private static String nearest(Set<String> known, String name) {
        return known.stream()
                .min(Comparator.<String>comparingInt(it -> distance(it, name)).thenComparing(it -> it))
                .orElseThrow();
    }

    /** How many letters have to be put in, taken out or changed (Levenshtein). */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
