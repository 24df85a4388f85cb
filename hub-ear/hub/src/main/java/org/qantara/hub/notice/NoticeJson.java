package org.qantara.hub.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.qantara.hub.journal.Millis;

/** A notice in JSON. */
public final class NoticeJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private NoticeJson() {}

    /** What it says, without what became of it: this goes to its recipient. */
    public static byte[] bytes(Notice notice) {
        try {
            return MAPPER.writeValueAsString(of(notice)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With where it stands now. */
    public static ObjectNode of(Notice notice, Instant now) {
        var json = of(notice).put("state", notice.state(now).name());
        notice.toldAt().ifPresent(it -> json.put("toldAt", Millis.text(it)));
        notice.acknowledgedAt().ifPresent(it -> json.put("acknowledgedAt", Millis.text(it)));
        return json;
    }

    private static ObjectNode of(Notice notice) {
        var json = MAPPER.createObjectNode()
                .put("id", notice.id().toString())
                .put("kind", notice.kind().name())
                .put("deliveryId", notice.deliveryId().toString())
                .put("to", notice.to().value())
                .put("messageId", notice.messageId())
                .put("purpose", notice.purpose())
                .put("openedAt", Millis.text(notice.openedAt()))
                .put("dueAt", Millis.text(notice.dueAt()));
        notice.reference().ifPresent(it -> json.put("reference", it));
        return json;
    }
}
