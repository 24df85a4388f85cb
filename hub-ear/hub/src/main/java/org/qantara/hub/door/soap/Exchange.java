package org.qantara.hub.door.soap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.audit.SigningKeys;
import org.qantara.hub.audit.Through;
import org.qantara.hub.door.Handover;
import org.qantara.hub.door.Ids;
import org.qantara.hub.door.Incident;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.Verdicts;
import org.qantara.hub.door.soap.SoapWriter.Writing;
import org.qantara.hub.flow.Receiving;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.hub.journal.Journal;
import org.qantara.hub.journal.ReceiptJson;
import org.qantara.hub.journal.SubmissionLife;
import org.qantara.hub.mailbox.Mailbox;
import org.qantara.hub.notice.NoticeBoard;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** The operations of {@code exchange.wsdl}: a request in, an answer or a fault out. */
@Dependent
public class Exchange {
    private static final int USUAL_LETTERS = 10;

    private final Receiving receiving;
    private final Journal journal;
    private final Mailbox mailbox;
    private final NoticeBoard notices;
    private final FileCalls files;
    private final SigningKeys keys;
    private final Clock clock;

    @Inject
    public Exchange(
            Receiving receiving,
            Journal journal,
            Mailbox mailbox,
            NoticeBoard notices,
            FileCalls files,
            SigningKeys keys,
            Clock clock) {
        this.receiving = receiving;
        this.journal = journal;
        this.mailbox = mailbox;
        this.notices = notices;
        this.files = files;
        this.keys = keys;
        this.clock = clock;
    }

    /** Carries out a call; never throws. */
    SoapAnswer answer(Asked asked) {
        try {
            var body = carryOut(asked.partner(), asked.call(), asked.language());
            return new SoapAnswer(200, asked.version(), asked.language(), body);
        } catch (RuntimeException failure) {
            return new Faults(asked.version(), asked.language()).of(Incident.of(failure));
        }
    }

    private Writing carryOut(PartnerId partner, Call call, Locale language) {
        return switch (call.operation()) {
            case SUBMIT -> submitted(partner, call);
            case GET_DELIVERY_STATUS -> status(partner, call, language);
            case FETCH -> Answers.fetched(mailbox.fetch(partner, most(call), after(call), Through.SOAP));
            case ACKNOWLEDGE -> acknowledge(partner, call);
            case FETCH_NOTICES -> Answers.notices(notices.read(partner, Through.SOAP), clock.instant());
            case ACKNOWLEDGE_NOTICE -> acknowledgeNotice(partner, call);
            case SUBMIT_FILE -> files.submitFile(partner, call);
            case GET_FILE -> files.getFile(partner, call, language);
            case ECHO -> Answers.echoed(text(call), clock.instant(), partner);
        };
    }

    private Writing submitted(PartnerId partner, Call call) {
        try {
            return submit(partner, call);
        } catch (Refused refused) {
            throw refused.about(call.field("messageId").map(String::strip)).journalled(receiving, partner, Via.SOAP);
        }
    }

    private Writing submit(PartnerId partner, Call call) {
        var document = call.document().orElseThrow(() -> new Refused(ProblemCode.EMPTY_DOCUMENT, call.at("document")));
        var receipt = handover(call).to(receiving, partner, document, Via.SOAP).receipt();
        return Answers.submitted(receipt, keys.attached(ReceiptJson.bytes(receipt)));
    }

    /** What a sender says with a document or a file. */
    static Handover handover(Call call) {
        return new Handover(
                call.field("messageId").map(String::strip),
                call.field("format"),
                call.field("recordType"),
                call.field("purpose"),
                call.texts("to").stream().map(String::strip).toList());
    }

    private Writing status(PartnerId partner, Call call, Locale language) {
        var messageId = call.field("messageId").map(String::strip);
        var submissionId = call.field("submissionId").map(String::strip);
        if (messageId.isPresent() == submissionId.isPresent())
            throw new Refused(
                    ProblemCode.INVALID_REQUEST, "/getDeliveryStatus", Rule.ONE_OF_TWO, "messageId", "submissionId");
        if (submissionId.isPresent()) {
            var id = Ids.required(submissionId, call.at("submissionId"));
            return status(journal.submission(partner, id, Through.SOAP), "submissionId", id.toString(), language);
        }
        var id = Handover.messageId(messageId, call.at("messageId"));
        return status(journal.message(partner, id), "messageId", id, language);
    }

    private static Writing status(Optional<SubmissionLife> life, String field, String id, Locale language) {
        return life.map(it -> Answers.status(it, language)).orElseGet(() -> Answers.unknown(field, id));
    }

    private Writing acknowledge(PartnerId partner, Call call) {
        var delivery = Ids.required(call.field("deliveryId").map(String::strip), call.at("deliveryId"));
        var answer = Verdicts.answer(call.field("verdict"), call.field("reference"), call.field("reason"), call.at(""));
        mailbox.answer(partner, delivery, answer, Through.SOAP).ifPresent(problem -> {
            throw new Refused(new Problem(problem.code(), call.at(problem.at()), problem.details()));
        });
        return Answers.acknowledged();
    }

    private Writing acknowledgeNotice(PartnerId partner, Call call) {
        var notice = Ids.required(call.field("noticeId").map(String::strip), call.at("noticeId"));
        if (!notices.acknowledge(partner, notice, Through.SOAP))
            throw new Refused(ProblemCode.NOT_FOUND, call.at("noticeId"));
        return Answers.noticeAcknowledged();
    }

    private static String text(Call call) {
        var texts = call.texts("text");
        if (texts.isEmpty()) throw new Refused(ProblemCode.INVALID_REQUEST, call.at("text"), Rule.TEXT);
        return texts.getFirst();
    }

    private static Optional<UUID> after(Call call) {
        return call.field("after").map(id -> Ids.required(Optional.of(id.strip()), call.at("after")));
    }

    private static int most(Call call) {
        var most = call.field("most").map(String::strip).orElse(String.valueOf(USUAL_LETTERS));
        try {
            var number = Integer.parseInt(most);
            if (number >= 1 && number <= Mailbox.MOST_LETTERS) return number;
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Refused(
                ProblemCode.INVALID_REQUEST, call.at("most"), Rule.NUMBER_UP_TO, String.valueOf(Mailbox.MOST_LETTERS));
    }
}
