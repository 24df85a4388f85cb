package org.qantara.parsing;

/** Levels of the European Qualifications Framework, as documents write them. */
public final class Eqf {
    private Eqf() {}

    /**
     * The number of a level.
     *
     * @param written {@code 5}, {@code EQF 5}, {@code EQF-5}, {@code EQF5} or a URI of a list named {@code eqf}
     * @return one digit from 1 to 8, or {@code null} if it is no such level
     */
    public static String level(String written) {
        if (written == null || written.isEmpty()) return null;
        char digit = written.charAt(written.length() - 1);
        if (digit < '1' || digit > '8') return null;
        return isPrefix(written.substring(0, written.length() - 1)) ? String.valueOf(digit) : null;
    }

    private static boolean isPrefix(String before) {
        if (before.isEmpty()) return true;
        char last = before.charAt(before.length() - 1);
        boolean parted = last == ' ' || last == '-' || last == '_' || last == '/';
        var name = parted ? before.substring(0, before.length() - 1) : before;
        return name.regionMatches(true, name.length() - 3, "eqf", 0, 3);
    }
}
