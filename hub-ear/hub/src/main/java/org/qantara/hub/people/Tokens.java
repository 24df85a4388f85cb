package org.qantara.hub.people;

import java.util.List;
import java.util.UUID;
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

    /** By which others are found who may contradict this person. */
    List<Mark> blocks(Profile profile) {
        return Blocks.decisive(profile).stream().map(this::block).toList();
    }

    Mark block(String block) {
        return subjects.mark("BLOCK|" + block);
    }

    /** By which the person is found who has such words in a name. */
    List<Mark> words(Profile profile, UUID subject) {
        return Blocks.words(profile).stream()
                .map(word -> word(word, Math.floorMod(subject.hashCode(), spread(word))))
                .toList();
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
