package org.qantara.hub.terminology;

import java.util.Locale;
import java.util.ResourceBundle;

/** What people read of a reason, in Arabic, French and English. */
public final class Reasons {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Reasons() {}

    public static String text(Why why, Locale language) {
        return ResourceBundle.getBundle(
                        "org.qantara.hub.terminology.reasons", language, Reasons.class.getClassLoader(), EXACT)
                .getString(why.name());
    }
}
