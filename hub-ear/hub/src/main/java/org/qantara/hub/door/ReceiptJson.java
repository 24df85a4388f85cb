package org.qantara.hub.door;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.qantara.hub.journal.Receipt;

/** A receipt in JSON: the same receipt gives the same bytes, at every door and in every language. */
public final class ReceiptJson {
    private ReceiptJson() {}

    public static ObjectNode of(Receipt receipt) {
        var json = Json.object()
                .put("submissionId", receipt.submissionId().toString())
                .put("messageId", receipt.messageId())
                .put("from", receipt.from().value())
                .put("receivedAt", Json.time(receipt.receivedAt()))
                .put("sha256", receipt.sha256())
                .put("format", receipt.format())
                .put("recordType", receipt.recordType())
                .put("purpose", receipt.purpose());
        json.set("deliveries", Json.array(receipt.deliveries(), ReceiptJson::addressed));
        json.set("losses", Json.losses(receipt.losses()));
        return json;
    }

    private static ObjectNode addressed(Receipt.Addressed delivery) {
        return Json.object()
                .put("deliveryId", delivery.deliveryId().toString())
                .put("to", delivery.to().value());
    }
}
