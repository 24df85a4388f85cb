package org.qantara.parsing;

import org.qantara.model.Text;

/** Prose in fields that hold HTML or plain text without saying which. */
public final class Html {
    private Html() {}

    /** The text as HTML if there is a tag or an entity in it, else as plain; {@code null} if it is blank. */
    public static Text text(String value) {
        if (value == null || value.isBlank()) return null;
        return hasMarkup(value) ? Text.html(value) : Text.plain(value);
    }

    /** What a field that holds HTML takes of a text: plain text escaped, its line ends as {@code <br/>}. */
    public static String markup(Text text) {
        return switch (text.format()) {
            case HTML -> text.value();
            case PLAIN ->
                text.value()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\n", "<br/>");
        };
    }

    static boolean hasMarkup(String value) {
        for (int i = value.indexOf('<'); i >= 0; i = value.indexOf('<', i + 1))
            if (i + 1 < value.length() && (isLetter(value.charAt(i + 1)) || value.charAt(i + 1) == '/')) return true;
        for (int i = value.indexOf('&'); i >= 0; i = value.indexOf('&', i + 1)) if (isEntity(value, i + 1)) return true;
        return false;
    }

    private static boolean isEntity(String value, int from) {
        for (int i = from; i < value.length() && i < from + 10; i++) {
            char c = value.charAt(i);
            if (c == ';') return i > from;
            if (!isLetter(c) && c != '#' && (c < '0' || c > '9')) return false;
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
