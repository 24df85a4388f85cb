package org.qantara.credentials;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Reads how much was learnt. */
final class Quantities {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");

    private Quantities() {}

    /** A number, or {@code null}. */
    static BigDecimal number(Node node) {
        var text = node.text();
        if (text.isEmpty()) return null;
        if (NUMBER.matcher(text).matches()) return new BigDecimal(text);
        node.lost(Loss.Reason.UNREADABLE);
        return null;
    }

    /** Hours as a number, or as a length of time of whole hours: {@code PT120H}. */
    static BigDecimal hours(Node node) {
        var text = node.text();
        if (text.isEmpty() || NUMBER.matcher(text).matches()) return text.isEmpty() ? null : new BigDecimal(text);
        try {
            var length = Duration.parse(text);
            if (!length.isNegative() && length.equals(Duration.ofHours(length.toHours())) && length.toDays() < 40_000)
                return BigDecimal.valueOf(length.toHours());
        } catch (DateTimeParseException | ArithmeticException notALength) {
            // told below
        }
        node.lost(Loss.Reason.UNREADABLE);
        return null;
    }
}
