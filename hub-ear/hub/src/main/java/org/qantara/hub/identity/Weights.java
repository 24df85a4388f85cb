package org.qantara.hub.identity;

import java.util.Map;

/**
 * How much each finding weighs, in bits (the binary logarithm of how much more often it is found between two records of
 * one person than between strangers), and from which sum on what is said. All that can be tuned is here.
 *
 * @param word that agrees; {@code common} has those of names that many have, by their consonants
 * @param most that a name weighs
 * @param compatible of a name's weight, where it is in the other script or not all of it is told
 * @param similar of a name's weight, where one slip makes them the same
 * @param newYear a day of birth that stands for one that is not known
 * @param day that agrees
 * @param less a date of birth that agrees as far as both tell it
 * @param slip a date of birth with one slip
 * @param same from this sum on two are one
 * @param unsure from this sum on they may be
 */
record Weights(
        double word,
        Map<String, Double> common,
        double most,
        double compatible,
        double similar,
        double opposedName,
        double day,
        double newYear,
        double less,
        double slip,
        double opposedBirth,
        double place,
        double opposedPlace,
        double sex,
        double opposedSex,
        double number,
        double opposedNumber,
        double ownNumber,
        double opposedOwnNumber,
        double same,
        double unsure) {

    /** A fifth of a people has the ten commonest given names, and one family name in two hundred is the commonest. */
    private static final Map<String, Double> COMMON = Map.ofEntries(
            Map.entry("MHMD", 3.7),
            Map.entry("FTM", 4.2),
            Map.entry("FTMZHR", 5.5),
            Map.entry("HMD", 5.0),
            Map.entry("XDJ", 5.2),
            Map.entry("HSN", 5.2),
            Map.entry("SF", 5.5),
            Map.entry("MRM", 5.5),
            Map.entry("RSD", 5.8),
            Map.entry("SD", 5.8),
            Map.entry("L", 6.0),
            Map.entry("MN", 5.5),
            Map.entry("KRM", 6.0),
            Map.entry("MRN", 6.5),
            Map.entry("LM", 6.5),
            Map.entry("DRS", 6.5));

    /** Towns whose name in one language is no transcription of the other, by their consonants. */
    private static final Map<String, String> TOWNS =
            Map.of("KSBLNK", "DRBD", "LN", "N", "KLMN", "KLMM", "TNJ", "TNKR", "RC", "LRC");

    static final Weights USUAL =
            new Weights(8, COMMON, 22, 0.9, 0.6, -10, 13.5, 6, 5, 4, -9, 4, -4, 1, -7, 22, -3, 15, -3, 28, 16);

    /** A town however it is spelt. */
    String town(Spelling name) {
        var consonants = name.together().consonants();
        return TOWNS.getOrDefault(consonants, consonants);
    }

    boolean isCommon(String consonants) {
        return common.containsKey(consonants);
    }

    double ofWord(String consonants) {
        return common.getOrDefault(consonants, word);
    }
}
