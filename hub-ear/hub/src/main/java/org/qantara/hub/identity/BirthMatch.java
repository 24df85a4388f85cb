package org.qantara.hub.identity;

import java.time.LocalDate;
import java.util.Optional;
import org.qantara.model.PartialDate;
import org.qantara.model.PartialDate.OfDay;
import org.qantara.model.PartialDate.OfMonth;
import org.qantara.model.PartialDate.OfYear;

/** Compares two dates of birth, each as precise as it is known. */
final class BirthMatch {
    private BirthMatch() {}

    static Finding compare(Weights weights, Optional<PartialDate> one, Optional<PartialDate> other) {
        if (one.isEmpty() || other.isEmpty()) return new Finding(Field.BIRTH, Agreement.MISSING, 0);
        var agreement = agreement(one.get(), other.get());
        return new Finding(
                Field.BIRTH,
                agreement,
                switch (agreement) {
                    case SAME -> isNewYear(one.get()) ? weights.newYear() : weights.day();
                    case COMPATIBLE -> weights.less();
                    case SIMILAR -> weights.slip();
                    case OPPOSED -> weights.opposedBirth();
                    case MISSING -> 0;
                });
    }

    /** Whether it may stand for a day that is not known. */
    static boolean isNewYear(PartialDate date) {
        return date instanceof OfDay(var day) && day.getDayOfYear() == 1;
    }

    private static Agreement agreement(PartialDate one, PartialDate other) {
        if (one instanceof OfDay(var a) && other instanceof OfDay(var b)) return ofDays(a, b);
        if (one.year() != other.year()) return Agreement.OPPOSED;
        var month = month(one);
        var its = month(other);
        return month == 0 || its == 0 || month == its ? Agreement.COMPATIBLE : Agreement.OPPOSED;
    }

    private static int month(PartialDate date) {
        return switch (date) {
            case OfYear _ -> 0;
            case OfMonth(var month) -> month.getMonthValue();
            case OfDay(var day) -> day.getDayOfYear() == 1 ? 0 : day.getMonthValue();
        };
    }

    private static Agreement ofDays(LocalDate one, LocalDate other) {
        if (one.equals(other)) return Agreement.SAME;
        if (one.getYear() == other.getYear() && (one.getDayOfYear() == 1 || other.getDayOfYear() == 1))
            return Agreement.COMPATIBLE;
        return isSlip(one, other) ? Agreement.SIMILAR : Agreement.OPPOSED;
    }

    /** Day and month changed over, or one digit of eight. */
    private static boolean isSlip(LocalDate one, LocalDate other) {
        if (one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue()) return true;
        var a = one.toString();
        var b = other.toString();
        var differing = 0;
        for (int i = 0; i < a.length() && i < b.length(); i++) if (a.charAt(i) != b.charAt(i)) differing++;
        return differing == 1;
    }
}
