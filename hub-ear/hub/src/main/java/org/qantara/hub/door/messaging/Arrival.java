package org.qantara.hub.door.messaging;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.hub.door.Handover;
import org.qantara.hub.door.Refused;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.ProblemCode;

/** A message as the doors read it. Objects and maps are never opened. */
final class Arrival {
    private static final String SENDER = "_AMQ_VALIDATED_USER";
    /** Where the broker writes the sender of an AMQP message of more than 100 KiB. */
    private static final String SENDER_OF_LARGE = "JMS_AMQP_MA__AMQ_VALIDATED_USER";

    private static final String SIZE_OF_LARGE = "_AMQ_LARGE_SIZE";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}"); // a partner may write it too
    private static final String CONTENT_TYPE = "JMS_AMQP_ContentType";
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Message message;

    Arrival(Message message) {
        this.message = message;
    }

    /** Who put the message on the queue, by the broker's word. */
    Optional<String> sender() throws JMSException {
        var sender = text(SENDER);
        return sender.isPresent() ? sender : text(SENDER_OF_LARGE);
    }

    /** A property as text, unless it is blank. */
    Optional<String> text(String property) throws JMSException {
        return Optional.ofNullable(message.getObjectProperty(property))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }

    /** The body as it is; an AMQP or JMS text is UTF-8. */
    Payload document() throws JMSException {
        var large =
                text(SIZE_OF_LARGE).filter(size -> WHOLE_NUMBER.matcher(size).matches());
        if (large.isPresent()) limit(Long.parseLong(large.get()));
        var type = text(CONTENT_TYPE).orElse(UNKNOWN_TYPE);
        return new Payload(type.split(";", 2)[0].strip(), bytes());
    }

    private byte[] bytes() throws JMSException {
        return switch (message) {
            case BytesMessage bytes -> {
                limit(bytes.getBodyLength());
                var body = new byte[(int) bytes.getBodyLength()];
                bytes.readBytes(body);
                yield body;
            }
            case TextMessage text -> {
                var characters = Optional.ofNullable(text.getText()).orElse("");
                limit(characters.length());
                yield characters.getBytes(StandardCharsets.UTF_8);
            }
            default ->
                throw new Refused(
                        ProblemCode.MEDIA_TYPE_NOT_SUPPORTED, "", "JMS BytesMessage, TextMessage; AMQP data, string");
        };
    }

    private static void limit(long bytes) {
        if (bytes > Limits.DEFAULT.bytes()) throw Handover.tooLarge("");
    }
}
