package org.qantara.hub.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qantara.model.PartialDate.OfDay;

/**
 * What two descriptions of one person nearly always have one of in common, so that not everybody has to be compared with
 * everybody: each number; each two words of a name with the year of birth; each word with the day of birth. Personal
 * data: they stay in memory.
 */
public final class Blocks {
    private Blocks() {}

    public static Set<String> of(Profile profile) {
        var blocks = new LinkedHashSet<String>();
        for (var number : profile.numbers) blocks.add(number.text());
        for (var name : profile.names) add(blocks, name, profile);
        return Collections.unmodifiableSet(blocks);
    }

    /**
     * The few that two who contradict each other have one of in common, however many others have such a name: each number,
     * and all of a name with the day of birth, wherever it is cut and in whatever order.
     */
    public static Set<String> decisive(Profile profile) {
        var blocks = new LinkedHashSet<String>();
        for (var number : profile.numbers) blocks.add(number.text());
        if (profile.birth.orElse(null) instanceof OfDay(var day))
            for (var name : profile.names) blocks.add(day + "||" + letters(name));
        return Collections.unmodifiableSet(blocks);
    }

    private static String letters(Spelling name) {
        return name.sounds().stream()
                .flatMapToInt(sound -> sound.consonants().chars())
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Each word of the names, by its consonants. */
    public static Set<String> words(Profile profile) {
        var words = new LinkedHashSet<String>();
        for (var name : profile.names) words.addAll(words(name));
        return Collections.unmodifiableSet(words);
    }

    /** Whether many have such a word in their names. */
    public static boolean isCommon(String word) {
        return Weights.USUAL.isCommon(word);
    }

    private static void add(Set<String> blocks, Spelling name, Profile profile) {
        var words = words(name);
        var year = profile.birth.map(it -> Integer.toString(it.year())).orElse("");
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) blocks.add(year + "|" + words.get(i) + "|" + words.get(j));
            if (profile.birth.orElse(null) instanceof OfDay(var day)) blocks.add(day + "|" + words.get(i));
        }
    }

    /** By their consonants, in their order. */
    private static List<String> words(Spelling name) {
        var words = new ArrayList<>(
                name.sounds().stream().map(Sound::consonants).distinct().toList());
        Collections.sort(words);
        return words;
    }
}
