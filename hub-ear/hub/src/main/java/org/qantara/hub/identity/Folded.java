package org.qantara.hub.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Spellings of one name made equal, for matching and never for keeping: case, accents, hamza, teh marbuta, alef
 * maksura, tatweel.
 */
public final class Folded {
    /** Accents, vowel signs, hamza above and below a letter (apart once decomposed), hamza alone, tatweel. */
    private static final Pattern DROPPED = Pattern.compile("[\\p{M}\u0621\u0640]");

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final char ALEF_WASLA = '\u0671';
    private static final char ALEF = '\u0627';
    private static final char TEH_MARBUTA = '\u0629';
    private static final char HEH = '\u0647';
    private static final char ALEF_MAKSURA = '\u0649';
    private static final char YEH = '\u064a';

    private Folded() {}

    /** The words in any order, for some write the family name first. */
    static String words(String name) {
        var words = of(name).split(" ");
        Arrays.sort(words);
        return String.join(" ", words);
    }

    /** The words in their order, one space between two. */
    public static String of(String name) {
        var bare = DROPPED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace(ALEF_WASLA, ALEF)
                .replace(TEH_MARBUTA, HEH)
                .replace(ALEF_MAKSURA, YEH)
                .toLowerCase(Locale.ROOT);
        return NOT_A_WORD.matcher(bare).replaceAll(" ").strip();
    }
}
