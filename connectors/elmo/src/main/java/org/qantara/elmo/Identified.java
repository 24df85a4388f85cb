package org.qantara.elmo;

import java.util.Optional;
import org.qantara.model.ExternalId;
import org.qantara.parsing.Node;

/** Ids that have to say of which type they are. */
final class Identified {
    /** The type of those whose numbering nobody has named. */
    static final String OTHER = "other";

    private Identified() {}

    static Optional<ExternalId> read(Node node) {
        var type = type(node);
        var value = node.textOrNull();
        return value == null ? Optional.empty() : Optional.of(ExternalId.of(type, value));
    }

    /** {@code null} if it is none in particular. */
    static String type(Node node) {
        var type = node.attribute("type");
        return OTHER.equals(type) ? null : type;
    }
}
