package org.qantara.hub.door.messaging;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.ProblemJson;
import org.qantara.hub.door.Refused;
import org.qantara.hub.registry.PartnerId;

/** Answers a message where its sender wants it, if that is the sender's own mailbox. */
final class Answering {
    private static final String KIND = "kind";

    private final JMSContext context;
    private final Message request;
    private final PartnerId partner;

    Answering(JMSContext context, Message request, PartnerId partner) {
        this.context = context;
        this.request = request;
        this.partner = partner;
    }

    /** @param signature of these bytes, a detached JWS */
    void receipt(byte[] receipt, String signature) throws JMSException {
        send("receipt", receipt, Optional.of(signature));
    }

    void problem(Refused refused) throws JMSException {
        send("problem", Json.bytes(ProblemJson.of(refused, Locale.ENGLISH)), Optional.empty());
    }

    private void send(String kind, byte[] json, Optional<String> signature) throws JMSException {
        var mailbox = "mailbox." + partner;
        var isOwn = request.getJMSReplyTo() instanceof Queue queue
                && queue.getQueueName().equals(mailbox);
        if (!isOwn) return;
        var messageId = new Arrival(request).text("messageId");
        var answer = context.createTextMessage(new String(json, StandardCharsets.UTF_8));
        answer.setStringProperty(KIND, kind);
        if (signature.isPresent()) answer.setStringProperty("signature", signature.get());
        if (messageId.isPresent()) answer.setStringProperty("messageId", messageId.get());
        answer.setJMSCorrelationID(correlation(messageId));
        context.createProducer().send(context.createQueue(mailbox), answer);
    }

    private String correlation(Optional<String> messageId) throws JMSException {
        var own = request.getJMSCorrelationID();
        return own != null ? own : messageId.orElse(request.getJMSMessageID());
    }
}
