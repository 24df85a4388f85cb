package org.qantara.jsonresume;

import java.util.Map;
import java.util.regex.Pattern;
import org.qantara.model.Text;

/** Prose without markup, for fields that hold plain text. */
final class PlainText {
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</(?:p|div|li|ul|ol|h[1-6]|tr)>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,6})|#[xX]([0-9A-Fa-f]{1,5})|([A-Za-z]{2,6}));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private PlainText() {}

    static String of(Text text) {
        return switch (text.format()) {
            case PLAIN -> text.value();
            case HTML -> withoutMarkup(text.value());
        };
    }

    private static String withoutMarkup(String html) {
        var lines = BREAK.matcher(html).replaceAll("\n");
        var words = TAG.matcher(lines).replaceAll("");
        return ENTITY.matcher(words)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        character(found.group(), found.group(1), found.group(2), found.group(3))))
                .strip();
    }

    private static String character(String entity, String decimal, String hexadecimal, String name) {
        if (name != null) return NAMED.getOrDefault(name, entity);
        int codePoint = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hexadecimal, 16);
        return Character.isDefined(codePoint) ? Character.toString(codePoint) : entity;
    }
}
