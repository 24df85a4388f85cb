package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Runs of Arabic words in a text. */
final class Arabic {
    private static final Pattern RUN = Pattern.compile("\\p{InArabic}+(?: \\p{InArabic}+)*");

    private Arabic() {}

    static boolean isIn(String text) {
        return RUN.matcher(text).find();
    }

    static void assertIn(List<String> texts, String original) {
        for (var run : RUN.matcher(original).results().map(MatchResult::group).toList())
            assertThat(texts).as("texts that hold it").anyMatch(text -> text.contains(run));
    }
}
