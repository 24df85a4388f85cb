package org.qantara.parsing;

/** Codes of the NACE revision 2 classification of economic activities, as documents write them. */
public final class Nace {
    private Nace() {}

    /**
     * @param written a section letter ({@code J}), or digits with dots or without, a section letter before them and a
     *     national subclass after them or not: {@code B9.1.0}, {@code 78.10.0}, {@code 4711D}
     * @return the section, or division, group and class as far as given ({@code 09.10}); {@code null} if it is neither
     */
    public static String code(String written) {
        if (written == null || written.isEmpty()) return null;
        boolean section = isSection(written.charAt(0));
        if (section && written.length() == 1) return written.toUpperCase(java.util.Locale.ROOT);
        int from = section ? 1 : 0;
        int dot = written.indexOf('.', from);
        int end = dot < 0 ? Math.min(from + 2, written.length()) : dot;
        if (end == from || end - from > 2) return null;
        var code = new StringBuilder(5);
        if (end - from == 1) code.append('0');
        for (int i = from; i < end; i++) {
            if (!isDigit(written.charAt(i))) return null;
            code.append(written.charAt(i));
        }
        return groupAndClass(written, end, code) ? code.toString() : null;
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
