package org.qantara.hub.door.soap;

import java.util.Map;
import java.util.Optional;
import org.qantara.spi.Payload;

/** What came along with an envelope, by content id without its angle brackets. */
record Attachments(Map<String, Payload> byContentId) {
    static final Attachments NONE = new Attachments(Map.of());

    Optional<Payload> named(String contentId) {
        return Optional.ofNullable(byContentId.get(contentId));
    }
}
