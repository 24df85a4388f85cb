package org.qantara.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The few checks canonical records share. */
final class Require {
    private Require() {}

    static String text(String value, String what) {
        if (Objects.requireNonNull(value, what).isBlank()) throw new IllegalArgumentException(what + " is blank");
        return value;
    }

    static void count(int value, String what) {
        if (value < 0 || value > 999_999_999)
            throw new IllegalArgumentException(what + " is negative or has more than nine digits");
    }

    /** At most 18 digits and nine decimals, with its decimals as they are and no exponent. */
    static BigDecimal decimal(BigDecimal value, String what) {
        var plain = Objects.requireNonNull(value, what).scale() < 0 ? value.setScale(0) : value;
        if (plain.scale() > 9 || plain.precision() - plain.scale() > 18)
            throw new IllegalArgumentException(what + " has too many digits");
        return plain;
    }

    static Optional<String> text(Optional<String> value) {
        return value.filter(v -> !v.isBlank());
    }

    static List<String> texts(List<String> values) {
        for (var value : values)
            if (value.isBlank())
                return values.stream().filter(v -> !v.isBlank()).toList();
        return List.copyOf(values);
    }
}
