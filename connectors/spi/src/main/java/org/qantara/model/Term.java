package org.qantara.model;

import java.util.List;
import java.util.Optional;

/** Something named in words, in codes of one or more systems, or both: an occupation, a country, a field of study. */
public record Term(List<Code> codes, Optional<String> label) {
    public Term {
        codes = List.copyOf(codes);
        label = Require.text(label);
        if (codes.isEmpty() && label.isEmpty()) throw new IllegalArgumentException("a term needs a code or a label");
    }

    public static Term of(String system, String value) {
        return new Term(List.of(Code.of(system, value)), Optional.empty());
    }

    public static Term of(String system, String value, String label) {
        return new Term(List.of(Code.of(system, value)), Optional.ofNullable(label));
    }

    public static Term labelled(String label) {
        return new Term(List.of(), Optional.of(label));
    }

    /** The term of what a document gave, or nothing if it gave neither code nor label. */
    public static Optional<Term> ofNullable(Code code, String label) {
        if (code == null && (label == null || label.isBlank())) return Optional.empty();
        return Optional.of(new Term(code == null ? List.of() : List.of(code), Optional.ofNullable(label)));
    }

    /** The value in one code system, if this term has one there. */
    public Optional<String> code(String system) {
        return codes.stream()
                .filter(c -> c.system().equals(system))
                .map(Code::value)
                .findFirst();
    }
}
