package org.qantara.hub.gate;

import java.util.List;
import java.util.Optional;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.RecordType;

/**
 * Where a sender wants a record to go, in its own words.
 *
 * @param to as named, none for whoever the agreements say
 */
public record Route(PartnerId from, RecordType recordType, Optional<String> purpose, List<String> to) {
    public Route {
        to = List.copyOf(to);
    }
}
