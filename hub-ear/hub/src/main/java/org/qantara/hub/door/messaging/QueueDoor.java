package org.qantara.hub.door.messaging;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.stream.Stream;
import org.qantara.hub.audit.SigningKeys;
import org.qantara.hub.audit.Through;
import org.qantara.hub.door.Handover;
import org.qantara.hub.door.Ids;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.Standing;
import org.qantara.hub.door.Verdicts;
import org.qantara.hub.flow.Receiving;
import org.qantara.hub.flow.Reply;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.hub.journal.ReceiptJson;
import org.qantara.hub.mailbox.Mailbox;
import org.qantara.hub.notice.NoticeBoard;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.spi.ProblemCode;

/** Takes in what partners put on the queues. */
@Dependent
public class QueueDoor {
    private static final System.Logger LOG = System.getLogger(QueueDoor.class.getName());
    private static final String DEAD_LETTERS = "DLQ";
    private static final int MOST_ATTEMPTS = 10;

    private final Receiving receiving;
    private final Mailbox mailbox;
    private final NoticeBoard notices;
    private final Registry registry;
    private final SigningKeys keys;
    private final Standing standing;

    @Inject
    public QueueDoor(
            Receiving receiving,
            Mailbox mailbox,
            NoticeBoard notices,
            Registry registry,
            SigningKeys keys,
            Standing standing) {
        this.receiving = receiving;
        this.mailbox = mailbox;
        this.notices = notices;
        this.registry = registry;
        this.keys = keys;
        this.standing = standing;
    }

    /** Deals with one message of a partner that is known. */
    private interface Dealing {
        void with(PartnerId partner, Arrival message, Answering answer) throws JMSException;
    }

    /**
     * A document.
     *
     * @throws RuntimeException if the hub failed and the message is to come again
     */
    void submission(JMSContext context, Message message) throws JMSException {
        take(context, message, (partner, arrival, answer) -> {
            var accepted = accepted(partner, arrival);
            var receipt = ReceiptJson.bytes(accepted.receipt());
            answer.receipt(receipt, keys.detached(receipt));
        });
    }

    private Reply.Accepted accepted(PartnerId partner, Arrival arrival) throws JMSException {
        var handover = handover(arrival);
        try {
            standing.check(partner);
            return handover.to(receiving, partner, arrival.document(), Via.MESSAGING);
        } catch (Refused refused) {
            throw refused.about(handover.messageId()).journalled(receiving, partner, Via.MESSAGING);
        }
    }

    /**
     * A verdict on what the partner has read from its mailbox, or the acknowledgement of a notice.
     *
     * @throws RuntimeException if the hub failed and the message is to come again
     */
    void verdict(JMSContext context, Message message) throws JMSException {
        take(context, message, (partner, arrival, _) -> {
            standing.check(partner, Through.MESSAGING);
            if (arrival.text("noticeId").isPresent()) {
                acknowledge(partner, arrival);
                return;
            }
            var delivery = Ids.required(arrival.text("deliveryId"), "deliveryId");
            var verdict =
                    Verdicts.answer(arrival.text("verdict"), arrival.text("reference"), arrival.text("reason"), "");
            mailbox.answer(partner, delivery, verdict, Through.MESSAGING).ifPresent(problem -> {
                throw new Refused(problem);
            });
        });
    }

    private void acknowledge(PartnerId partner, Arrival arrival) throws JMSException {
        var notice = Ids.required(arrival.text("noticeId"), "noticeId");
        if (arrival.text("verdict").filter("acknowledged"::equals).isEmpty())
            throw new Refused(ProblemCode.INVALID_REQUEST, "verdict", "acknowledged");
        if (!notices.acknowledge(partner, notice, Through.MESSAGING))
            throw new Refused(ProblemCode.NOT_FOUND, "noticeId");
    }

    private void take(JMSContext context, Message message, Dealing dealing) throws JMSException {
        var arrival = new Arrival(message);
        var partner = arrival.sender()
                .filter(PartnerId::isOne)
                .map(PartnerId::new)
                .filter(id -> registry.partner(id).isPresent());
        if (partner.isEmpty()) {
            LOG.log(Level.WARNING, "a message of nobody in the registry was put with the dead letters");
            context.createProducer().send(context.createQueue(DEAD_LETTERS), message);
            return;
        }
        var answer = new Answering(context, message, partner.get());
        try {
            checkWay(partner.get());
            dealing.with(partner.get(), arrival, answer);
        } catch (Refused refused) {
            if (refused.reference().isEmpty()) tell(refused, partner.get(), arrival);
            answer.problem(refused);
        } catch (RuntimeException failed) {
            if (isOutage(failed) || message.getIntProperty("JMSXDeliveryCount") < MOST_ATTEMPTS) throw failed;
            LOG.log(Level.ERROR, "a message of {0} the hub fails on was put with the dead letters", partner.get());
            context.createProducer().send(context.createQueue(DEAD_LETTERS), message);
        }
    }

    /** The broker has let it in by its secret or its certificate, and does not say by which. */
    private void checkWay(PartnerId partner) {
        var may = registry.partner(partner)
                .filter(it -> it.mayUse(AuthenticationMethod.PASSWORD) || it.mayUse(AuthenticationMethod.MTLS));
        if (may.isEmpty()) throw new Refused(ProblemCode.UNAUTHENTICATED, "");
    }

    /** What the journal does not have, as it has submissions alone; with the delivery, if the message names one. */
    private static void tell(Refused refused, PartnerId partner, Arrival message) throws JMSException {
        var about = message.text("deliveryId").flatMap(Ids::read).map(id -> ", about delivery " + id);
        LOG.log(
                Level.INFO,
                "a message of {0} was refused: {1}{2}",
                partner,
                refused.problem().code(),
                about.orElse(""));
    }

    /** It will pass, however often the message comes until then. */
    private static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(JournalUnavailable.class::isInstance);
    }

    private static Handover handover(Arrival message) throws JMSException {
        return new Handover(
                message.text("messageId"),
                message.text("format"),
                message.text("recordType"),
                message.text("purpose"),
                Handover.commaSeparated(message.text("to")));
    }
}
