package org.qantara.elmo;

import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.Text;
import org.qantara.parsing.Node;

/** Texts with the language they are in. */
final class Texts {
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

    private Texts() {}

    /** {@code null} if there is none. */
    static Text read(Node node, Text.Format format) {
        var language = node.attribute("lang");
        var text = node.textOrNull();
        return text == null ? null : new Text(text, format, Optional.ofNullable(language));
    }

    /** What may stand in {@code xml:lang}. */
    static boolean isLanguage(String language) {
        return LANGUAGE.matcher(language).matches();
    }
}
