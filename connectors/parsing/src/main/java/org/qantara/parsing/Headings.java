package org.qantara.parsing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/**
 * The headings of one table, told by the columns a format knows: whatever their case, accents, spaces and underscores,
 * and misspelt if there is no doubt which is meant.
 */
final class Headings {
    static final int MOST = 1_000;

    private static final int SHORTEST_MISSPELT = 5;
    private static final int SHORTEST_MISSPELT_TWICE = 8;

    /**
     * One of them.
     *
     * @param name of the known column, else as it is written; empty if it is
     * @param number of its name, from 1
     * @param path as it is written
     */
    record Heading(String name, int number, String path, boolean misspelt) {}

    private final List<Heading> headings = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private Headings() {}

    /** @throws Refusal {@code MISSING_FIELD} if a required column is missing, or if there are more than {@value #MOST} */
    static Headings of(List<String> written, Columns known) {
        if (written.size() > MOST)
            throw new Refusal(Problem.of(ProblemCode.INVALID_VALUE, "", Rule.COLUMNS_UP_TO, Integer.toString(MOST)));
        var headings = new Headings();
        var byFold = known.byFold();
        var folds = written.stream().map(Headings::folded).toList();
        var free = new HashSet<>(byFold.keySet());
        folds.forEach(free::remove);
        var strange = folds.stream().filter(fold -> !byFold.containsKey(fold)).toList();
        var numbers = new Names();
        var paths = new Names();
        for (int i = 0; i < written.size(); i++) {
            var spelt = byFold.get(folds.get(i));
            var meant = spelt == null ? byFold.get(meant(folds.get(i), strange, free)) : spelt;
            var name = meant == null ? written.get(i).strip() : meant;
            var shown = written.get(i).isBlank()
                    ? "column-" + (i + 1)
                    : written.get(i).strip();
            headings.headings.add(new Heading(
                    name,
                    numbers.met(name),
                    Names.numbered("", shown, paths.met(shown)),
                    spelt == null && meant != null));
            headings.places.putIfAbsent(name, i);
        }
        for (var name : known.required()) if (!headings.places.containsKey(name)) throw Refusal.missing("/" + name);
        return headings;
    }

    int size() {
        return headings.size();
    }

    /** As they are written, and as they are meant where they are misspelt. */
    List<String> meant(List<String> written) {
        var meant = new ArrayList<String>(written);
        for (int i = 0; i < headings.size(); i++)
            if (headings.get(i).misspelt()) meant.set(i, headings.get(i).name());
        return meant;
    }

    /** {@code DOUBTFUL} is what is misspelt. */
    List<Loss> doubts() {
        return headings.stream()
                .filter(Heading::misspelt)
                .map(heading -> new Loss(heading.path(), Loss.Reason.DOUBTFUL))
                .toList();
    }

    Heading get(int column) {
        return headings.get(column);
    }

    /** What a row has in a column of this name; empty if there is none. */
    String cell(Row row, String name) {
        int place = places.getOrDefault(name, Integer.MAX_VALUE);
        return place < row.cells().size() ? row.cells().get(place).strip() : "";
    }

    /** The one column that is not there otherwise and must be meant, if nobody else may mean it; else {@code null}. */
    private static String meant(String written, List<String> strange, Set<String> free) {
        String meant = null;
        for (var name : free) {
            if (!isMisspelt(written, name)) continue;
            if (meant != null) return null;
            meant = name;
        }
        if (meant == null) return null;
        for (var other : strange) if (!other.equals(written) && isMisspelt(other, meant)) return null;
        return meant;
    }

    private static boolean isMisspelt(String written, String name) {
        if (name.length() < SHORTEST_MISSPELT) return false;
        return Distance.between(written, name) <= (name.length() < SHORTEST_MISSPELT_TWICE ? 1 : 2);
    }

    static String folded(String heading) {
        var plain = isAscii(heading) ? heading : Normalizer.normalize(heading, Normalizer.Form.NFKD);
        var letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) letters.append(Character.toLowerCase(c));
        }
        return letters.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return false;
        return true;
    }
}
