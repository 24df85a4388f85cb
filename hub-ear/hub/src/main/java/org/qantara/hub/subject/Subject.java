package org.qantara.hub.subject;

import java.util.Optional;
import java.util.UUID;

/**
 * A data subject as the database knows one.
 *
 * @param key under which what is said of them is stored; none if they were erased
 */
public record Subject(UUID id, Optional<SubjectKey> key) {
    public boolean isErased() {
        return key.isEmpty();
    }
}
