package org.qantara.ofppt;

import java.util.Locale;
import java.util.Set;

/** What databases and people write where there is nothing to write: no name, and no number either. */
final class NotGiven {
    private static final Set<String> WORDS = Set.of("", "null", "(null)", "n/a", "#n/a", "néant", "neant");

    private NotGiven() {}

    static boolean is(String text) {
        return WORDS.contains(text.toLowerCase(Locale.ROOT))
                || text.chars().noneMatch(c -> Character.isLetterOrDigit(c) || c == '?' || c == 0xFFFD);
    }
}
