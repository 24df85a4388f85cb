package org.qantara.model;

import java.util.Optional;

/** A canonical record: the form every partner format is translated to and from. */
public sealed interface HubRecord permits Candidate, Consent {
    RecordType type();

    /** The person it is about, if it is about one. */
    Optional<Person> about();

    /** Where it has to go, if that is not for its sender to choose. */
    default Optional<Destination> destination() {
        return Optional.empty();
    }
}
