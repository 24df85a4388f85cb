package org.qantara.hub.identity;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * How a word of a name sounds, as far as Arabic letters and a French transcription of them can agree on it.
 *
 * @param consonants one capital each; what the two scripts tell apart differently is one
 * @param vowels before, between and after the consonants: each {@code ""} or of A, I and U
 */
record Sound(String consonants, String[] vowels, boolean arabic) {
    private static final String GLIDE = "AI";
    /** Of a feminine, which Arabic writes as an h that is not heard: Najat, Hayat. */
    private static final String ENDING = "T";

    /**
     * Its consonants, by which it is found, and those of the same word in the other script: of what ends in a T in Latin
     * letters also without it, for Arabic may write it as a feminine.
     */
    Stream<String> keys() {
        return isFeminineMaybe()
                ? Stream.of(consonants, consonants.substring(0, consonants.length() - 1))
                : Stream.of(consonants);
    }

    private boolean isFeminineMaybe() {
        return !arabic && consonants.length() > 1 && consonants.endsWith(ENDING);
    }

    /** Whether both are the same word, the vowel it begins with left aside: {@code Driss} is {@code Idriss}. */
    boolean isSameAs(Sound other) {
        if (arabic == other.arabic) return consonants.equals(other.consonants) && differing(other) == 0;
        var written = arabic ? this : other;
        var heard = arabic ? other : this;
        return (written.consonants.equals(heard.consonants) || heard.consonants.equals(written.consonants + ENDING))
                && written.isSpellingOf(heard);
    }

    /** Whether one vowel makes the difference. */
    boolean isNear(Sound other) {
        return arabic == other.arabic && consonants.equals(other.consonants) && differing(other) == 1;
    }

    private int differing(Sound other) {
        var count = 0;
        for (int i = 1; i < vowels.length; i++) if (!vowels[i].equals(other.vowels[i])) count++;
        return count;
    }

    /** Arabic leaves short vowels out: what it writes has to be heard, and a glide that is heard has to be written. */
    private boolean isSpellingOf(Sound other) {
        var written = vowels;
        var heard = other.vowels;
        for (int i = 1; i < written.length - 1; i++) {
            var all = heard[i];
            if (!written[i].chars().allMatch(vowel -> all.indexOf(vowel) >= 0)) return false;
            if (all.contains(GLIDE) && written[i].indexOf('I') < 0) return false;
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sound(var its, var vowel, var script)
                && its.equals(consonants)
                && Arrays.equals(vowel, vowels)
                && script == arabic;
    }

    @Override
    public int hashCode() {
        return consonants.hashCode();
    }

    @Override
    public String toString() {
        return "Sound[]";
    }
}
