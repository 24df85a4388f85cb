package org.qantara.hub.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hears a folded word of a name, in Arabic letters or as it is transcribed in Morocco. What is neither letter nor digit
 * is not heard.
 */
final class Hearing {
    /** What is written with more than one letter first. */
    private static final List<Map.Entry<String, String>> LATIN = List.of(
            Map.entry("tch", "C"),
            Map.entry("sch", "C"),
            Map.entry("ch", "C"),
            Map.entry("sh", "C"),
            Map.entry("kh", "X"),
            Map.entry("gh", "G"),
            Map.entry("ph", "F"),
            Map.entry("th", "T"),
            Map.entry("dh", "D"),
            Map.entry("dj", "J"),
            Map.entry("ck", "K"),
            Map.entry("cq", "K"),
            Map.entry("qu", "K"),
            Map.entry("gue", "KA"),
            Map.entry("gui", "KI"),
            Map.entry("ce", "SA"),
            Map.entry("ci", "SI"),
            Map.entry("ou", "U"),
            Map.entry("oo", "U"),
            Map.entry("ee", "I"),
            Map.entry("x", "KS"));

    private static final String LATIN_LETTERS = "abcdefghijklmnopqrstuvwyz";
    private static final String LATIN_SOUNDS = "ABKDAFKHIJKLMNUBKRSTUFUIZ";
    private static final String ARABIC_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويپڤگڭچژ";
    private static final String ARABIC_SOUNDS = "ABTTJHXDDRZSCSDTD-GFKKLMNHUIBFKKCJ";

    private Hearing() {}

    static Sound of(String word) {
        var arabic = !word.isEmpty() && isArabic(word);
        return sound(arabic ? ofArabic(word) : ofLatin(word), arabic);
    }

    static boolean isArabic(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    /** What is doubled by joining two words is one. */
    private static String ofArabic(String word) {
        var heard = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            var letter = word.charAt(i);
            if (i > 1 && !Character.isLetterOrDigit(word.charAt(i - 1)) && letter == word.charAt(i - 2)) continue;
            int at = ARABIC_LETTERS.indexOf(letter);
            if (at >= 0 && ARABIC_SOUNDS.charAt(at) != '-') heard.append(ARABIC_SOUNDS.charAt(at));
        }
        return heard.toString();
    }

    /** Double consonants are one; an e at the end is mute after a consonant. */
    private static String ofLatin(String word) {
        var heard = new StringBuilder();
        var before = ' ';
        for (int i = 0; i < word.length(); ) {
            var letter = word.charAt(i);
            var isMute = letter == 'e' && i == word.length() - 1 && i > 0 && !isVowel(before);
            var isDouble = letter == before && !isVowel(letter);
            if (!Character.isLetterOrDigit(letter)) i++;
            else {
                i += isMute || isDouble ? 1 : hear(word, i, heard);
                before = word.charAt(i - 1);
            }
        }
        return heard.toString();
    }

    /** How many letters were heard. */
    private static int hear(String word, int at, StringBuilder heard) {
        if (at == 0 && word.startsWith("rh")) {
            heard.append('G');
            return 2;
        }
        for (var several : LATIN) {
            if (word.startsWith(several.getKey(), at)) {
                heard.append(several.getValue());
                return several.getKey().length();
            }
        }
        int one = LATIN_LETTERS.indexOf(word.charAt(at));
        heard.append(one < 0 ? Character.toString(word.charAt(at)) : LATIN_SOUNDS.substring(one, one + 1));
        return 1;
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }

    /** An h at the end is not told from a feminine ending. */
    private static Sound sound(String heard, boolean arabic) {
        var end = heard.endsWith("H") ? heard.length() - 1 : heard.length();
        var consonants = new StringBuilder();
        var vowels = new ArrayList<String>();
        var between = new StringBuilder();
        for (int i = 0; i < end; i++) {
            var one = heard.charAt(i);
            if (one == 'A' || one == 'I' || one == 'U') {
                if (between.isEmpty() || between.charAt(between.length() - 1) != one) between.append(one);
            } else {
                vowels.add(between.toString());
                between.setLength(0);
                consonants.append(one);
            }
        }
        vowels.add(between.toString());
        return new Sound(consonants.toString(), vowels.toArray(String[]::new), arabic);
    }
}
