package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/** What the person is after, in their words or by code. */
public record Objective(Kind kind, Optional<Term> term, Optional<Text> statement) {
    public enum Kind {
        JOB_APPLIED_FOR,
        POSITION_HELD,
        PREFERRED_JOB,
        STUDIES_APPLIED_FOR,
        PERSONAL_STATEMENT
    }

    public Objective {
        Objects.requireNonNull(kind);
        if (term.isEmpty() && statement.isEmpty())
            throw new IllegalArgumentException("an objective needs a term or a statement");
    }
}
