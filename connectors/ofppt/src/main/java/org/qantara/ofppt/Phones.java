package org.qantara.ofppt;

import java.util.List;
import java.util.regex.Pattern;
import org.qantara.model.ContactPoint;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Telephone numbers as written, with their leading zeros; several may stand in one cell. */
final class Phones {
    private static final Pattern SEVERAL = Pattern.compile("[/,;|]");
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d .()-]+");
    private static final int FEWEST_DIGITS = 9;
    private static final int MOST_DIGITS = 15;

    private Phones() {}

    static void read(Node cell, List<ContactPoint> contacts) {
        for (var written : SEVERAL.split(cell.text(), -1)) {
            var number = written.strip();
            if (number.isEmpty()) continue;
            if (NationalId.isUsual(number))
                throw new Refusal(Problem.of(ProblemCode.INVALID_VALUE, cell.path(), Rule.PHONE));
            if (!isNumber(number)) cell.lost(Loss.Reason.UNREADABLE);
            else contacts.add(ContactPoint.of(ContactPoint.Kind.PHONE, number));
            if (hasLostItsZero(number)) cell.lost(Loss.Reason.DOUBTFUL);
        }
    }

    private static boolean isNumber(String text) {
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        return NUMBER.matcher(text).matches() && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }

    /** As spreadsheets make it of {@code 0612345678}. */
    private static boolean hasLostItsZero(String number) {
        return number.length() == FEWEST_DIGITS
                && number.charAt(0) >= '5'
                && number.charAt(0) <= '8'
                && isNumber(number);
    }
}
