package org.qantara.hub.subject;

import java.util.List;
import java.util.UUID;

/**
 * Whom a record is about, as far as the record tells, and who it would be if nobody knew them yet.
 *
 * @param telling marks that tell one person
 * @param others marks that go with them
 * @param wrapped the key, as it would stand in the database
 */
public record Described(List<Mark> telling, List<Mark> others, UUID id, SubjectKey key, byte[] wrapped) {
    public Described {
        telling = List.copyOf(telling);
        others = List.copyOf(others);
    }
}
