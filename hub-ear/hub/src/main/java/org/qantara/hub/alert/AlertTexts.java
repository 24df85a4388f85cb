package org.qantara.hub.alert;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;

/** What people read of an alert, in Arabic, French and English. Names and dates are the same in all of them. */
public final class AlertTexts {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ZoneId ZONE = ZoneOffset.UTC;

    private AlertTexts() {}

    /** One sentence that says what, when, and what follows from it. */
    public static String text(Alert alert, Locale language) {
        var what = alert.what();
        var key = what.kind() + (alert.stage() == Stage.EXPIRED ? ".ended" : ".ends");
        var pattern = ResourceBundle.getBundle(
                        "org.qantara.hub.alert.alerts", language, AlertTexts.class.getClassLoader(), EXACT)
                .getString(key);
        var lastMoment = what.ends().minusMillis(1).atZone(ZONE).toLocalDate();
        return new MessageFormat(pattern, Locale.ROOT).format(new Object[] {
            what.name(),
            lastMoment.toString(),
            Long.toString(Math.abs(alert.days())),
            String.join(", ", what.agreements()),
            Integer.toString(what.count())
        });
    }
}
