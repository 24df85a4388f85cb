package org.qantara.parsing;

/** Codes of the NACE revision 2 classification of economic activities, as documents write them. */
public final class Nace {
    /** The last division of each section, A to U. */
    private static final int[] LAST_DIVISIONS = {
        3, 9, 33, 35, 39, 43, 47, 53, 56, 63, 66, 68, 75, 82, 84, 85, 88, 93, 96, 98, 99
    };

    private static final String GAPS = " 04 34 40 44 48 54 57 67 76 83 89 ";

    private Nace() {}

    /**
     * The code of an activity.
     *
     * @param written a section letter ({@code J}), or digits with dots or without, a section letter before them and a
     *     national subclass after them or not: {@code B9.1.0}, {@code 78.10.0}, {@code 4711D}
     * @return the section, or division, group and class as far as given ({@code 09.10}); {@code null} if it is neither
     */
    public static String code(String written) {
        if (written == null || written.isEmpty()) return null;
        boolean section = isSection(written.charAt(0));
        if (section && written.length() == 1) return written.toUpperCase(java.util.Locale.ROOT);
        int from = section ? 1 : 0;
        int end = divisionEnd(written, from);
        if (end == from || end - from > 2) return null;
        var code = new StringBuilder(5);
        if (end - from == 1) code.append('0');
        for (int i = from; i < end; i++) {
            if (!isDigit(written.charAt(i))) return null;
            code.append(written.charAt(i));
        }
        return groupAndClass(written, end, code) ? code.toString() : null;
    }

    /**
     * Whether this is a code whose national subclass says more than its class: {@code 4711D}, but not {@code 78.10.0}.
     */
    public static boolean saysMore(String written) {
        if (code(written) == null || written.length() == 1) return false;
        int digits = 0;
        for (int i = divisionEnd(written, isSection(written.charAt(0)) ? 1 : 0); i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isLetter(c)) return c != 'Z';
            if (isDigit(c) && ++digits > 2 && c != '0') return true;
        }
        return false;
    }

    private static int divisionEnd(String written, int from) {
        int dot = written.indexOf('.', from);
        return dot < 0 ? Math.min(from + 2, written.length()) : dot;
    }

    /** The section a code belongs to: {@code B} for {@code 09.10}; {@code null} if there is none. */
    public static String section(String written) {
        var code = code(written);
        if (code == null || code.length() == 1) return code;
        int division = Integer.parseInt(code.substring(0, 2));
        if (GAPS.contains(" " + code.substring(0, 2) + " ")) return null;
        for (int i = LAST_DIVISIONS.length - 1; i > 0; i--)
            if (division > LAST_DIVISIONS[i - 1]) return division <= LAST_DIVISIONS[i] ? letter(i) : null;
        return division == 0 ? null : letter(0);
    }

    private static String letter(int section) {
        return String.valueOf((char) ('A' + section));
    }

    private static boolean groupAndClass(String written, int from, StringBuilder code) {
        int digits = 0;
        for (int i = from; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean subclassLetter = Character.isLetter(c) && i == written.length() - 1 && digits > 1;
            if (!isDigit(c) && c != '.' && !subclassLetter) return false;
            if (isDigit(c) && digits++ < 2) {
                if (digits == 1) code.append('.');
                code.append(c);
            }
        }
        return true;
    }

    private static boolean isSection(char c) {
        return (c >= 'A' && c <= 'U') || (c >= 'a' && c <= 'u');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
