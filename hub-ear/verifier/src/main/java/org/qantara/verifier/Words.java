package org.qantara.verifier;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What people read, in English, French and Arabic. */
final class Words {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("ar"));

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    /** The text of this name with these details; in English if the language is another. */
    static String in(Locale language, String name, Object... details) {
        var known = LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        var texts = ResourceBundle.getBundle("org.qantara.verifier.words", known, EXACT);
        return new MessageFormat(texts.getString(name), Locale.ROOT).format(details);
    }
}
