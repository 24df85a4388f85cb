package org.qantara.hub.door;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.hub.journal.ReceiptJson;
import org.qantara.hub.journal.SubmissionLife;
import org.qantara.hub.journal.SubmissionLife.Attempt;
import org.qantara.hub.journal.SubmissionLife.DeliveryLife;

/** The life of a submission in JSON; what is not known yet is left out. */
public final class LifeJson {
    private LifeJson() {}

    public static ObjectNode of(SubmissionLife life, Locale language) {
        var id = life.id().toString();
        var json = Json.object()
                .put("submissionId", id)
                .put("messageId", life.messageId())
                .put("from", life.from().value())
                .put("via", life.via())
                .put("receivedAt", Json.time(life.receivedAt()))
                .put("outcome", life.receipt().isPresent() ? "accepted" : "refused");
        life.receipt().ifPresent(receipt -> json.set("receipt", ReceiptJson.of(receipt)));
        life.refusal()
                .map(problem -> Parts.at(Via.valueOf(life.via()), problem))
                .ifPresent(problem -> json.set("refusal", ProblemJson.of(problem, Optional.of(id), language)));
        json.set("deliveries", Json.array(life.deliveries(), delivery -> of(delivery, language)));
        life.place().ifPresent(place -> json.set("place", ReceiptJson.of(place)));
        return json;
    }

    private static ObjectNode of(DeliveryLife delivery, Locale language) {
        var json = Json.object()
                .put("deliveryId", delivery.deliveryId().toString())
                .put("to", delivery.to().value())
                .put("state", delivery.state().name())
                .put("attempts", delivery.attempts());
        delivery.format().ifPresent(format -> json.put("format", format));
        json.set("losses", Json.losses(delivery.losses()));
        json.set("latestAttempts", Json.array(delivery.latest(), LifeJson::of));
        delivery.lastAttemptAt().ifPresent(time -> json.put("lastAttemptAt", Json.time(time)));
        delivery.verdictAt().ifPresent(time -> json.put("verdictAt", Json.time(time)));
        delivery.reference().ifPresent(reference -> json.put("reference", reference));
        delivery.problem()
                .ifPresent(problem -> json.set("problem", ProblemJson.of(problem, Optional.empty(), language)));
        return json;
    }

    private static ObjectNode of(Attempt attempt) {
        var json = Json.object().put("at", Json.time(attempt.at()));
        attempt.code().ifPresent(code -> json.put("code", code.name()));
        return json;
    }
}
