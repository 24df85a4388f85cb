package org.qantara.tck;

/** Another text that looks alike, so that it has a chance to be read as what it was: another day, the other flag. */
final class Altered {
    private Altered() {}

    static String text(String text) {
        return switch (text) {
            case "true" -> "false";
            case "false" -> "true";
            default -> lastDigit(text);
        };
    }

    private static String lastDigit(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9')
                return text.substring(0, i) + (c > '1' ? (char) (c - 1) : '2') + text.substring(i + 1);
        }
        return text + " bis";
    }
}
