package org.qantara.hub.door.soap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qantara.spi.Payload;

/**
 * One operation as it was asked for.
 *
 * @param fields texts by the local name of their element, in order
 * @param document of {@code submit}, or the file of {@code submitFile}
 */
record Call(Operation operation, Map<String, List<String>> fields, Optional<Payload> document) {
    /** The first text of this name, unless it is blank. */
    Optional<String> field(String name) {
        return texts(name).stream().findFirst().filter(text -> !text.isBlank());
    }

    List<String> texts(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** A path for problems to point at. */
    String at(String name) {
        return "/" + operation.element() + "/" + name;
    }
}
