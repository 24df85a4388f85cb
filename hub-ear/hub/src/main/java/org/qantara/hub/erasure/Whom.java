package org.qantara.hub.erasure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;

/** Who is meant. */
public sealed interface Whom {
    /** Whom something that was accepted tells by its numbers; if it has none, what came by that name. */
    record OfSubmission(UUID submissionId) implements Whom {}

    /**
     * Whoever has one of these numbers (national id, passport); only if none is given, one of these names and this full
     * date of birth.
     */
    record Person(List<Identifier> identifiers, List<String> names, Optional<PartialDate> birthDate) implements Whom {
        public Person {
            identifiers = List.copyOf(identifiers);
            names = List.copyOf(names);
        }

        /** Without what it says. */
        @Override
        public String toString() {
            return "Person[]";
        }
    }
}
