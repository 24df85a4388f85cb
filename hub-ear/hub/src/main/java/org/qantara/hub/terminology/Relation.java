package org.qantara.hub.terminology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the concept that a mapping leads to is against the one it comes from. */
public enum Relation {
    /** It means the same. */
    EXACT,
    /** It means all that and more. */
    BROADER,
    /** It means a part of that. */
    NARROWER,
    /** It means some of that, or so it is thought. */
    GUESSED;

    /**
     * What two steps one after the other are worth: what is the same adds nothing, what is a guess makes a guess, twice in
     * one direction is that direction, and up and down again may lead anywhere.
     */
    public Relation then(Relation next) {
        if (this == EXACT) return next;
        if (next == EXACT || next == this) return this;
        return GUESSED;
    }

    /** The same seen from the other end. */
    public Relation inverse() {
        return switch (this) {
            case EXACT, GUESSED -> this;
            case BROADER -> NARROWER;
            case NARROWER -> BROADER;
        };
    }

    /** Whether it says more than the other does. */
    public boolean isSurerThan(Relation other) {
        return doubt() < other.doubt();
    }

    int doubt() {
        return switch (this) {
            case EXACT -> 0;
            case BROADER, NARROWER -> 1;
            case GUESSED -> 2;
        };
    }

    /** As files and answers have it: {@code exact}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Relation> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
