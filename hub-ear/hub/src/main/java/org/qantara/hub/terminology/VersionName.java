package org.qantara.hub.terminology;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Pattern;

/** The name of a version: what stands in front of its number says nothing ({@code v1.2}, {@code ESCOv1.2} and {@code 1.2} are one). */
public final class VersionName {
    /** The oldest first: numbers in it count as numbers, {@code 1.10} is after {@code 1.9}. */
    public static final Comparator<String> OLDEST_FIRST = VersionName::compare;

    private static final Pattern IN_FRONT = Pattern.compile("^\\p{L}+[. ]*(?=\\d)");
    private static final Pattern PART = Pattern.compile("\\d+|[^\\d.]+");

    private VersionName() {}

    public static String of(String given) {
        return IN_FRONT.matcher(given.strip()).replaceFirst("");
    }

    /** Whether {@code 1} or {@code 1.2} is meant by who means {@code 1}. */
    static boolean isIn(String version, String given) {
        return version.equals(given) || version.startsWith(given + ".");
    }

    private static int compare(String one, String other) {
        var mine = PART.matcher(one);
        var theirs = PART.matcher(other);
        while (mine.find()) {
            if (!theirs.find()) return 1;
            var order = compareParts(mine.group(), theirs.group());
            if (order != 0) return order;
        }
        return theirs.find() ? -1 : one.compareTo(other);
    }

    private static int compareParts(String one, String other) {
        var numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }
}
