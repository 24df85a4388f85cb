package org.qantara.model;

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
