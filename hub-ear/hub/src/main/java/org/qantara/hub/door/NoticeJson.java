package org.qantara.hub.door;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.qantara.hub.erasure.Notice;

/** A notice in JSON. */
public final class NoticeJson {
    private NoticeJson() {}

    public static ObjectNode of(Notice notice, Instant now) {
        var json = Json.object()
                .put("id", notice.id().toString())
                .put("kind", notice.kind().name())
                .put("deliveryId", notice.deliveryId().toString())
                .put("to", notice.to().value())
                .put("messageId", notice.messageId())
                .put("state", notice.state(now).name())
                .put("openedAt", Json.time(notice.openedAt()))
                .put("dueAt", Json.time(notice.dueAt()));
        notice.reference().ifPresent(it -> json.put("reference", it));
        notice.acknowledgedAt().ifPresent(it -> json.put("acknowledgedAt", Json.time(it)));
        return json;
    }
}
