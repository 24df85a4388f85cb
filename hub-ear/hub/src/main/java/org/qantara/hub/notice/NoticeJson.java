package org.qantara.hub.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** A notice in JSON. */
public final class NoticeJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

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
        notice.toldAt().ifPresent(it -> json.put("toldAt", time(it)));
        notice.acknowledgedAt().ifPresent(it -> json.put("acknowledgedAt", time(it)));
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
                .put("openedAt", time(notice.openedAt()))
                .put("dueAt", time(notice.dueAt()));
        notice.reference().ifPresent(it -> json.put("reference", it));
        return json;
    }

    /** {@code 2026-03-01T09:00:00.000Z}. */
    public static String time(Instant time) {
        return MILLIS.format(time);
    }
}
