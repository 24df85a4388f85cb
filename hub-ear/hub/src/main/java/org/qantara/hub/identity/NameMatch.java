package org.qantara.hub.identity;

import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Compares two names, whatever the order of their words. */
final class NameMatch {
    /** Shorter words are different names when a letter is. */
    private static final int LONG_IN_LATIN = 5;

    private static final int LONG_IN_ARABIC = 4;
    /** A name of one word tells nobody. */
    private static final int WORDS = 2;

    private static final LevenshteinDistance ONE_SLIP = new LevenshteinDistance(1);

    private final Weights weights;
    private final Spelling one;
    private final Spelling other;
    private double bits;
    private int slips;

    private NameMatch(Weights weights, Spelling one, Spelling other) {
        this.weights = weights;
        this.one = one.words().size() <= other.words().size() ? one : other;
        this.other = this.one == one ? other : one;
    }

    /** The best that two of their spellings come to: those of one script if there are such. */
    static Finding best(Weights weights, List<Spelling> ones, List<Spelling> others) {
        var alike = ones.stream().anyMatch(one -> others.stream().anyMatch(two -> one.arabic() == two.arabic()));
        Finding best = null;
        for (var one : ones) {
            for (var other : others) {
                if (alike && one.arabic() != other.arabic()) continue;
                var found = new NameMatch(weights, one, other).compare();
                if (best == null || found.weight() > best.weight()) best = found;
            }
        }
        return best == null ? new Finding(Field.NAME, Agreement.MISSING, 0) : best;
    }

    private Finding compare() {
        if (one.words().equals(other.words()) || align()) return finding();
        if (!one.together().isSameAs(other.together())) return opposed();
        bits = Math.min(one.words().size(), WORDS) * weights.word();
        slips = 0;
        return finding(one.arabic() == other.arabic() ? Agreement.SAME : Agreement.COMPATIBLE);
    }

    private Finding opposed() {
        return new Finding(Field.NAME, Agreement.OPPOSED, weights.opposedName());
    }

    private Finding finding() {
        if (bits == 0) align();
        if (slips > 1 || one.words().size() < Math.min(WORDS, other.words().size())) return opposed();
        if (slips == 1) return finding(Agreement.SIMILAR);
        var all = one.words().size() == other.words().size() && one.arabic() == other.arabic();
        return finding(all ? Agreement.SAME : Agreement.COMPATIBLE);
    }

    private Finding finding(Agreement agreement) {
        var told = one.words().size() < WORDS ? Agreement.SIMILAR : agreement;
        var share = switch (told) {
            case COMPATIBLE -> weights.compatible();
            case SIMILAR -> weights.similar();
            case SAME, OPPOSED, MISSING -> 1;
        };
        return new Finding(Field.NAME, told, Math.min(bits, weights.most()) * share);
    }

    /** Whether each word of the shorter name is one of the longer, but for slips. */
    private boolean align() {
        bits = 0;
        slips = 0;
        var taken = new boolean[other.words().size()];
        var left = 0L;
        for (int i = 0; i < one.words().size(); i++) if (!take(i, taken, false)) left |= 1L << i;
        for (int i = 0; i < one.words().size(); i++) if ((left & 1L << i) != 0 && !take(i, taken, true)) return false;
        return true;
    }

    private boolean take(int word, boolean[] taken, boolean withSlip) {
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] || !(withSlip ? isNear(word, i) : isSame(word, i))) continue;
            taken[i] = true;
            if (withSlip) slips++;
            bits += weights.ofWord(one.sounds().get(word).consonants());
            return true;
        }
        return false;
    }

    private boolean isSame(int word, int its) {
        return one.words().get(word).equals(other.words().get(its))
                || one.sounds().get(word).isSameAs(other.sounds().get(its));
    }

    private boolean isNear(int word, int its) {
        if (one.arabic() != other.arabic()) return false;
        if (one.sounds().get(word).isNear(other.sounds().get(its))) return true;
        var a = one.words().get(word);
        var b = other.words().get(its);
        var enough = one.arabic() ? LONG_IN_ARABIC : LONG_IN_LATIN;
        return Math.min(a.length(), b.length()) >= enough && (ONE_SLIP.apply(a, b) >= 0 || isSwapped(a, b));
    }

    /** Whether two neighbouring letters have changed places. */
    private static boolean isSwapped(String a, String b) {
        if (a.length() != b.length()) return false;
        var at = 0;
        while (at < a.length() && a.charAt(at) == b.charAt(at)) at++;
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.regionMatches(at + 2, b, at + 2, a.length() - at - 2);
    }
}
