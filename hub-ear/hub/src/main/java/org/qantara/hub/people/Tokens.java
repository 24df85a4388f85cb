package org.qantara.hub.people;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qantara.hub.identity.Blocks;
import org.qantara.hub.identity.Profile;
import org.qantara.hub.subject.Mark;
import org.qantara.hub.subject.Subjects;

/**
 * By which keyed hashes a person is found. A word that many have in their names is spread over several, so that how often
 * one stands there does not tell which it is.
 */
record Tokens(Subjects subjects) {
    private static final int SPREAD = 64;

    Set<Mark> of(Profile profile, UUID subject) {
        var words =
                Blocks.words(profile).stream().map(word -> word(word, Math.floorMod(subject.hashCode(), spread(word))));
        return Stream.concat(words, Blocks.of(profile).stream().map(block -> subjects.mark("BLOCK|" + block)))
                .collect(Collectors.toSet());
    }

    /** All that a word may stand under. */
    Stream<Mark> ofWord(String word) {
        return IntStream.range(0, spread(word)).mapToObj(n -> word(word, n));
    }

    private Mark word(String word, int n) {
        return subjects.mark("WORD|" + n + "|" + word);
    }

    private static int spread(String word) {
        return Blocks.isCommon(word) ? SPREAD : 1;
    }
}
