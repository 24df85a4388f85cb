package org.qantara.server;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What is said at the terminal, in one language. */
public final class Words {

    private static final List<String> LANGUAGES = List.of("ar", "en", "fr");

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(String bundle, Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(bundle, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /**
     * The language asked for, if it is one of ours, else English.
     *
     * @param bundle where the words are, as {@code org.qantara.server.words}
     */
    public static Words in(String bundle, String language) {
        return new Words(bundle, Locale.of(LANGUAGES.contains(language) ? language : "en"));
    }

    public String language() {
        return locale.getLanguage();
    }

    /**
     * Says something.
     *
     * @param values in place of {@code %s}; digits are Western in every language
     */
    public String say(String key, Object... values) {
        return bundle.getString(key).formatted(values);
    }

    public boolean has(String key) {
        try {
            bundle.getString(key);
            return true;
        } catch (MissingResourceException e) {
            return false;
        }
    }

    /** The word for a code of the hub's, or the code itself if it has none here. */
    public String code(String prefix, String code) {
        return has(prefix + code) ? bundle.getString(prefix + code) : code;
    }
}
