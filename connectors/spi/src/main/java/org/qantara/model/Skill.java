package org.qantara.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something the person can do, other than speak a language.
 *
 * @param level as printed, or in the format's scale: {@code A}, {@code Master}
 */
public record Skill(
        Kind kind, Optional<Term> name, Optional<String> level, List<String> keywords, Optional<Text> description) {
    public enum Kind {
        COMMUNICATION,
        ORGANISATIONAL,
        JOB_RELATED,
        DIGITAL,
        OTHER
    }

    public Skill {
        Objects.requireNonNull(kind);
        level = Require.text(level);
        keywords = Require.texts(keywords);
        if (name.isEmpty() && keywords.isEmpty() && description.isEmpty())
            throw new IllegalArgumentException("a skill needs a name, a keyword or a description");
    }

    public static Skill described(Kind kind, Text description) {
        return new Skill(kind, Optional.empty(), Optional.empty(), List.of(), Optional.of(description));
    }

    public static Skill named(Kind kind, Term name) {
        return new Skill(kind, Optional.of(name), Optional.empty(), List.of(), Optional.empty());
    }
}
