package org.qantara.hub.door.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.qantara.hub.door.Json;
import org.qantara.hub.registry.Versions.Version;

/** What is known of a version, in JSON. */
final class VersionJson {
    private VersionJson() {}

    static ObjectNode of(Version version) {
        return Json.object()
                .put("version", version.number())
                .put("at", Json.time(version.at()))
                .put("actor", actor(version))
                .put("origin", version.origin().name().toLowerCase(Locale.ROOT))
                .put("note", version.note())
                .put("sha256", version.sha256());
    }

    /** As acts name users; of a file not where it lies. */
    private static String actor(Version version) {
        return switch (version.origin()) {
            case DOOR -> "user:" + version.actor();
            case FILE -> version.actor().substring(version.actor().lastIndexOf('/') + 1);
        };
    }
}
