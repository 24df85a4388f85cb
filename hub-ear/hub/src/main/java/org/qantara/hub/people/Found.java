package org.qantara.hub.people;

import java.util.List;
import java.util.UUID;

/**
 * People who were found.
 *
 * @param more whether there are more than are told
 */
public record Found(List<Somebody> people, boolean more) {
    public Found {
        people = List.copyOf(people);
    }

    /**
     * One person, or a record that names several, with all that partners say of them.
     *
     * @param ids several if they are said to be one
     */
    public record Somebody(List<UUID> ids, List<Description> said) {
        public Somebody {
            ids = List.copyOf(ids);
            said = List.copyOf(said);
        }
    }
}
