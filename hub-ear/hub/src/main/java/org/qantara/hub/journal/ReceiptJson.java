package org.qantara.hub.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * A receipt in JSON: the same receipt gives the same bytes, at every door and in every language. These bytes are what is
 * signed, and what the audit has the digest of.
 */
public final class ReceiptJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ReceiptJson() {}

    /** UTF-8. */
    public static byte[] bytes(Receipt receipt) {
        try {
            return MAPPER.writeValueAsString(of(receipt)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ObjectNode of(Receipt receipt) {
        var json = MAPPER.createObjectNode()
                .put("submissionId", receipt.submissionId().toString())
                .put("messageId", receipt.messageId())
                .put("from", receipt.from().value())
                .put("receivedAt", Millis.text(receipt.receivedAt()))
                .put("sha256", receipt.sha256())
                .put("format", receipt.format())
                .put("recordType", receipt.recordType())
                .put("purpose", receipt.purpose());
        json.set("deliveries", deliveries(receipt));
        json.set("losses", losses(receipt));
        receipt.place().ifPresent(place -> json.set("place", of(place)));
        return json;
    }

    /** What somebody has of places that are counted. */
    public static ObjectNode of(Place place) {
        var json = MAPPER.createObjectNode()
                .put("of", place.of())
                .put("keeper", place.keeper().value())
                .put("id", place.name())
                .put("state", place.state().name());
        place.turn().ifPresent(turn -> json.put("turn", turn));
        return json;
    }

    private static ArrayNode deliveries(Receipt receipt) {
        var all = MAPPER.createArrayNode();
        for (var delivery : receipt.deliveries())
            all.addObject()
                    .put("deliveryId", delivery.deliveryId().toString())
                    .put("to", delivery.to().value());
        return all;
    }

    private static ArrayNode losses(Receipt receipt) {
        var all = MAPPER.createArrayNode();
        for (var loss : receipt.losses())
            all.addObject().put("at", loss.at()).put("reason", loss.reason().name());
        return all;
    }
}
