package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/**
 * One spelling of a person's name, exactly as one source prints it.
 *
 * @param full the whole name where the source does not split it, or splits it and prints it too
 * @param title honorific: a code or word such as {@code dr}
 * @param source who spells it so: a partner, a register, a document
 */
public record PersonName(
        Optional<String> given,
        Optional<String> family,
        Optional<String> full,
        Optional<Term> title,
        Use use,
        Script script,
        Optional<String> source) {
    public enum Use {
        USUAL,
        LEGAL,
        BIRTH,
        FORMER
    }

    public PersonName {
        given = Require.text(given);
        family = Require.text(family);
        full = Require.text(full);
        source = Require.text(source);
        Objects.requireNonNull(use);
        Objects.requireNonNull(script);
        if (given.isEmpty() && family.isEmpty() && full.isEmpty())
            throw new IllegalArgumentException("a name needs a given, a family or a full name");
    }

    /** What a reader has gathered of a name so far; {@code null} is not given. */
    public static final class Draft {
        public String given;
        public String family;
        public String full;
        public Term title;
        public Use use = Use.USUAL;
        public String source;

        public boolean isEmpty() {
            return blank(given) && blank(family) && blank(full);
        }

        public PersonName done() {
            String spelt = !blank(family) ? family : !blank(given) ? given : full;
            return new PersonName(
                    Optional.ofNullable(given),
                    Optional.ofNullable(family),
                    Optional.ofNullable(full),
                    Optional.ofNullable(title),
                    use,
                    Script.of(spelt),
                    Optional.ofNullable(source));
        }

        private static boolean blank(String value) {
            return value == null || value.isBlank();
        }
    }

    public static PersonName of(String given, String family) {
        var draft = new Draft();
        draft.given = given;
        draft.family = family;
        return draft.done();
    }

    /** The name as one line: the full form, else given then family. */
    public String display() {
        return full.orElseGet(() -> (given.orElse("") + " " + family.orElse("")).strip());
    }
}
