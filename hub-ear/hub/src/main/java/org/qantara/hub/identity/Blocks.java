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
            for (var name : profile.names)
                for (var spelling : spellings(name)) blocks.add(day + "||" + letters(spelling));
        return Collections.unmodifiableSet(blocks);
    }

    /** The consonants of all words, and those with one word, and with all, as the other script may have them. */
    private static Set<List<String>> spellings(Spelling name) {
        var all = new LinkedHashSet<List<String>>();
        var plain = name.sounds().stream().map(Sound::consonants).toList();
        all.add(plain);
        var other = name.sounds().stream()
                .map(sound -> sound.keys().reduce("", (_, key) -> key))
                .toList();
        for (int i = 0; i < plain.size(); i++) {
            var one = new ArrayList<>(plain);
            one.set(i, other.get(i));
            all.add(one);
        }
        all.add(other);
        return all;
    }

    private static String letters(List<String> words) {
        return words.stream()
                .flatMapToInt(String::chars)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Each word of the names, by its consonants, and each number by which a partner knows the person. */
    public static Set<String> words(Profile profile) {
        var words = new LinkedHashSet<String>();
        for (var name : profile.names)
            name.sounds().stream().flatMap(Sound::keys).forEach(words::add);
        for (var number : profile.numbers) if (number.kind() == Traits.Kind.OWN) words.add(ofOwn(number.value()));
        return Collections.unmodifiableSet(words);
    }

    /** A partner's own number, whosever it is. */
    static String ofOwn(String value) {
        return "#" + value;
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
