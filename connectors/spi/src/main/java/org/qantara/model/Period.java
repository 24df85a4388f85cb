package org.qantara.model;

import java.util.Optional;

/** From when to when; {@code current} means it goes on, which is more than the end not being known. */
public record Period(Optional<PartialDate> from, Optional<PartialDate> to, boolean current) {
    public static final Period UNKNOWN = new Period(Optional.empty(), Optional.empty(), false);

    public static Period of(PartialDate from, PartialDate to, boolean current) {
        return new Period(Optional.ofNullable(from), Optional.ofNullable(to), current);
    }
}
