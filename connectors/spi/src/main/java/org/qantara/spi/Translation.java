package org.qantara.spi;

import java.util.List;

/** The result of reading or writing: done, with what was lost on the way, or refused. */
public sealed interface Translation<T> {
    record Done<T>(T value, List<Loss> losses) implements Translation<T> {
        public Done {
            losses = List.copyOf(losses);
        }
    }

    record Refused<T>(Problem problem) implements Translation<T> {}

    static <T> Translation<T> of(T value, List<Loss> losses) {
        return new Done<>(value, losses);
    }

    static <T> Translation<T> refused(Problem problem) {
        return new Refused<>(problem);
    }
}
