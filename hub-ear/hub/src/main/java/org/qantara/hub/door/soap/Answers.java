package org.qantara.hub.door.soap;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Parts;
import org.qantara.hub.door.ProblemJson;
import org.qantara.hub.door.soap.SoapWriter.Writing;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.hub.journal.Place;
import org.qantara.hub.journal.Receipt;
import org.qantara.hub.journal.SubmissionLife;
import org.qantara.hub.journal.SubmissionLife.DeliveryLife;
import org.qantara.hub.mailbox.Letter;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.xml.InlineXml;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** The responses of {@code exchange.xsd}. The same receipt gives the same bytes. */
final class Answers {
    private Answers() {}

    /** @param signed the receipt in JSON, inside a JWS */
    static Writing submitted(Receipt receipt, String signed) {
        return body -> body.element("submitResponse", out -> receipt(out, receipt, Optional.of(signed)));
    }

    static Writing echoed(String text, Instant now, PartnerId partner) {
        return body -> body.element("echoResponse", out -> {
            out.element("text", text);
            out.element("time", Json.time(now));
            out.element("partner", partner.value());
        });
    }

    static Writing acknowledged() {
        return body -> body.element("acknowledgeResponse", "");
    }

    static Writing noticeAcknowledged() {
        return body -> body.element("acknowledgeNoticeResponse", "");
    }

    static Writing notices(List<Notice> notices, Instant now) {
        return body -> body.element("fetchNoticesResponse", out -> {
            for (var notice : notices) out.element("notice", it -> notice(it, notice, now));
        });
    }

    static Writing fetched(List<Letter> letters) {
        return body -> body.element("fetchResponse", out -> {
            for (var letter : letters) out.element("letter", it -> letter(it, letter));
        });
    }

    /** @param field {@code messageId} or {@code submissionId}, with the id that nothing is known of */
    static Writing unknown(String field, String id) {
        return body -> body.element(
                "getDeliveryStatusResponse",
                response -> response.element("status", out -> {
                    out.element("outcome", "unknown");
                    out.element(field, id);
                }));
    }

    static Writing status(SubmissionLife life, Locale language) {
        return body -> body.element(
                "getDeliveryStatusResponse", response -> response.element("status", out -> life(out, life, language)));
    }

    /** The detail of a fault, and of a refusal in a status. */
    static void problem(SoapWriter out, String name, Problem problem, Optional<String> reference, Locale language)
            throws XMLStreamException {
        out.element(name, it -> {
            it.element("code", problem.code().name());
            it.element("title", Texts.title(problem.code(), language));
            it.element("detail", Texts.detail(problem, language));
            it.element("at", Optional.of(problem.at()).filter(at -> !at.isEmpty()));
            it.element("blame", problem.blame().name());
            it.element("retry", String.valueOf(problem.retry()));
            it.element("reference", reference);
            for (var each : Texts.LANGUAGES)
                it.element("text", text -> {
                    text.language(each);
                    text.text(ProblemJson.text(problem, each));
                });
        });
    }

    private static void receipt(SoapWriter parent, Receipt receipt, Optional<String> signed) throws XMLStreamException {
        parent.element("receipt", out -> {
            out.element("submissionId", receipt.submissionId().toString());
            out.element("messageId", receipt.messageId());
            out.element("from", receipt.from().value());
            out.element("receivedAt", Json.time(receipt.receivedAt()));
            out.element("sha256", receipt.sha256());
            out.element("format", receipt.format());
            out.element("recordType", receipt.recordType());
            out.element("purpose", receipt.purpose());
            for (var delivery : receipt.deliveries())
                out.element("delivery", it -> {
                    it.element("deliveryId", delivery.deliveryId().toString());
                    it.element("to", delivery.to().value());
                });
            losses(out, receipt.losses());
            place(out, receipt.place());
            out.element("signed", signed);
        });
    }

    private static void life(SoapWriter out, SubmissionLife life, Locale language) throws XMLStreamException {
        out.element("outcome", life.receipt().isPresent() ? "accepted" : "refused");
        out.element("submissionId", life.id().toString());
        out.element("messageId", life.messageId());
        out.element("receivedAt", Json.time(life.receivedAt()));
        if (life.receipt().isPresent()) receipt(out, life.receipt().get(), Optional.empty());
        if (life.refusal().isPresent()) {
            var id = Optional.of(life.id().toString());
            problem(
                    out,
                    "refusal",
                    Parts.at(Via.valueOf(life.via()), life.refusal().get()),
                    id,
                    language);
        }
        for (var delivery : life.deliveries()) out.element("delivery", it -> delivery(it, delivery, language));
        place(out, life.place());
    }

    private static void place(SoapWriter out, Optional<Place> place) throws XMLStreamException {
        if (place.isEmpty()) return;
        out.element("place", it -> {
            it.element("of", place.get().of());
            it.element("keeper", place.get().keeper().value());
            it.element("id", place.get().name());
            it.element("state", place.get().state().name());
            it.element("turn", place.get().turn().map(String::valueOf));
        });
    }

    private static void delivery(SoapWriter out, DeliveryLife delivery, Locale language) throws XMLStreamException {
        out.element("deliveryId", delivery.deliveryId().toString());
        out.element("to", delivery.to().value());
        out.element("state", delivery.state().name());
        out.element("format", delivery.format());
        out.element("attempts", String.valueOf(delivery.attempts()));
        out.element("lastAttemptAt", delivery.lastAttemptAt().map(Json::time));
        out.element("verdictAt", delivery.verdictAt().map(Json::time));
        out.element("reference", delivery.reference());
        if (delivery.problem().isPresent())
            problem(out, "problem", delivery.problem().get(), Optional.empty(), language);
        losses(out, delivery.losses());
        for (var attempt : delivery.latest())
            out.element("attempt", it -> {
                it.element("at", Json.time(attempt.at()));
                it.element("code", attempt.code().map(ProblemCode::name));
            });
    }

    private static void notice(SoapWriter out, Notice notice, Instant now) throws XMLStreamException {
        out.element("noticeId", notice.id().toString());
        out.element("kind", notice.kind().name());
        out.element("deliveryId", notice.deliveryId().toString());
        out.element("messageId", notice.messageId());
        out.element("reference", notice.reference());
        out.element("purpose", notice.purpose());
        out.element("state", notice.state(now).name());
        out.element("openedAt", Json.time(notice.openedAt()));
        out.element("dueAt", Json.time(notice.dueAt()));
    }

    private static void letter(SoapWriter out, Letter letter) throws XMLStreamException {
        out.element("deliveryId", letter.deliveryId().toString());
        out.element("messageId", letter.messageId());
        out.element("from", letter.from().value());
        out.element("receivedAt", Json.time(letter.receivedAt()));
        out.element("format", letter.format());
        out.element("recordType", letter.recordType());
        out.element("purpose", letter.purpose());
        document(out, letter.document());
    }

    private static void document(SoapWriter out, Payload document) throws XMLStreamException {
        var inline = InlineXml.of(document);
        if (inline.isPresent()) out.element("document", it -> it.raw(inline.get()));
        else
            out.element("content", it -> {
                it.attribute("mediaType", document.mediaType());
                it.text(Base64.getEncoder().encodeToString(document.bytes()));
            });
    }

    private static void losses(SoapWriter out, List<Loss> losses) throws XMLStreamException {
        for (var loss : losses)
            out.element("loss", it -> {
                it.element("at", loss.at());
                it.element("reason", loss.reason().name());
            });
    }
}
