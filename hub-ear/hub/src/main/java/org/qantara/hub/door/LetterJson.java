package org.qantara.hub.door;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.qantara.hub.mailbox.Letter;

/** A letter in JSON, its document inside. */
public final class LetterJson {
    private LetterJson() {}

    public static ObjectNode of(Letter letter) {
        var json = Json.object()
                .put("deliveryId", letter.deliveryId().toString())
                .put("messageId", letter.messageId())
                .put("from", letter.from().value())
                .put("receivedAt", Json.time(letter.receivedAt()))
                .put("format", letter.format())
                .put("recordType", letter.recordType())
                .put("purpose", letter.purpose());
        return DocumentJson.add(json, letter.document());
    }
}
