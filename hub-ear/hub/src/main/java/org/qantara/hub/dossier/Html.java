package org.qantara.hub.dossier;

import java.util.regex.Pattern;

/** Texts as a page has them: nothing in them is markup, and times keep their order and stay on their line. */
final class Html {
    /** As {@link Words#time} writes them, and days. */
    private static final Pattern TIME =
            Pattern.compile("\u2066?(?<![\\w-])(\\d{4}-\\d{2}-\\d{2}(?:[ T]\\d{2}:\\d{2}(?::[\\d.]+Z?)?)?)\u2069?");

    private Html() {}

    static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(text.charAt(i));
            }
        }
        return TIME.matcher(safe).replaceAll("<bdi dir=\"ltr\"><time>$1</time></bdi>");
    }

    /** Runs from the left in every language. */
    static String code(String text) {
        return "<bdi dir=\"ltr\"><code>" + escaped(text) + "</code></bdi>";
    }

    /** Runs as its own letters do. */
    static String value(String text) {
        return "<bdi>" + escaped(text) + "</bdi>";
    }
}
