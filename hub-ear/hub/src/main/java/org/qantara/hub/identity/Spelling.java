package org.qantara.hub.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name or a place as one source spells it, cut into the words that count: titles and articles are left out, and what
 * belongs to a word is joined to it, so that {@code Abd El Hak}, {@code Abdelhak} and {@code عبد الحق} are one word each.
 *
 * @param words as folded, in the order of the source
 * @param together all words as one, for what one source cuts and another does not
 */
record Spelling(List<String> words, List<Sound> sounds, Sound together, boolean arabic) {
    /** Where words have been joined: two letters across it are not one sound. */
    private static final String JOINT = "+";

    private static final Set<String> ARTICLES = Set.of("el", "al", "l", "ال");
    private static final Set<String> TITLES = Set.of("moulay", "my", "sidi", "lalla", "مولاي", "سيدي", "لاله");
    private static final Set<String> BEFORE = Set.of(
            "ben", "bin", "ibn", "bent", "bou", "abou", "ait", "abd", "oum", "بن", "ابن", "بنت", "بو", "ابو", "ايت",
            "عبد", "ام");
    private static final Set<String> AFTER = Set.of("eddine", "ddine", "edine", "dine", "eddin", "دين");
    /** Names that only look as if they had an article. */
    private static final Set<String> WITHOUT_ARTICLE = Set.of("الياس", "الهام", "elhame", "eliass", "elyass");

    /** Also where it is worn down: Lahcen, Lhoussaine. */
    private static final Pattern LATIN_ARTICLE =
            Pattern.compile("^(?:l(?=a?h(?:c|s|ou))|el(?=\\p{L}{4})|al(?=[^aeiouy]\\p{L}{3}))");

    private static final Pattern ARABIC_ARTICLE = Pattern.compile("^(?:ال(?=\\p{L}{3})|ل(?=حس))");
    /** The article becomes the letter that follows it: Ezzahra, Errachidi, Assaoui. */
    private static final Pattern ASSIMILATED = Pattern.compile("^[ae]([dlnrstz])(?=\\1\\p{L}{3})");

    private static final Pattern SERVANT =
            Pattern.compile("^(?:abd[+]?[aeou]+(?:l|(?=([dnrstz])\\1))|عبد[+]?ال)(?=\\p{L}{2})");

    /** Of the faith: Noureddine, Nour Eddine and Nourdine are one. */
    private static final Pattern FAITH = Pattern.compile("(?<=\\p{L}{3})[ae]?dd?ine?$");

    Spelling {
        words = List.copyOf(words);
        sounds = List.copyOf(sounds);
    }

    /** @return without words if no letter is left */
    static Spelling of(String name) {
        var joined = joined(Folded.of(name));
        return new Spelling(
                joined.stream().map(word -> word.replace(JOINT, "")).toList(),
                joined.stream().map(Hearing::of).toList(),
                Hearing.of(String.join(JOINT, joined)),
                !joined.isEmpty() && Hearing.isArabic(joined.getFirst()));
    }

    private static List<String> joined(String folded) {
        var words = new ArrayList<String>();
        var before = "";
        for (var word : folded.split(" ")) {
            if (word.isEmpty() || ARTICLES.contains(word) || TITLES.contains(word)) continue;
            if (BEFORE.contains(word)) {
                before += word + JOINT;
                continue;
            }
            var bare = bare(word, !before.isEmpty());
            if (AFTER.contains(bare) && !words.isEmpty()) words.add(words.removeLast() + JOINT + bare);
            else words.add(servant(before + bare));
            before = "";
        }
        if (!before.isEmpty()) words.add(before);
        return words;
    }

    private static String bare(String word, boolean joined) {
        if (WITHOUT_ARTICLE.contains(word)) return word;
        if (joined && word.startsWith("ال")) return word.substring(2); // also of two letters
        if (Hearing.isArabic(word)) return ARABIC_ARTICLE.matcher(word).replaceFirst("");
        var without = LATIN_ARTICLE.matcher(word).replaceFirst("");
        return ASSIMILATED.matcher(without).replaceFirst("");
    }

    private static String servant(String word) {
        if (Hearing.isArabic(word)) return SERVANT.matcher(word).replaceFirst("عبد+");
        return FAITH.matcher(SERVANT.matcher(word).replaceFirst("abd+")).replaceFirst("dine");
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    @Override
    public String toString() {
        return "Spelling[]";
    }
}
