package org.qantara.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.hub.QueueBroker;
import org.qantara.hub.door.FakeHub;
import org.qantara.hub.mailbox.Letter;
import org.qantara.hub.notice.Reaction;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

class QueueMailboxTest {
    private static final PartnerId ENABEL = new PartnerId("enabel");
    private static final String DOCUMENT = "{\"name\":\"فاطمة الزهراء بنعلي\"}";

    @RegisterExtension
    final QueueBroker broker = new QueueBroker();

    private final Letter letter = new Letter(
            UUID.randomUUID(),
            new PartnerId("anapec"),
            "m-1",
            Instant.parse("2026-03-04T12:00:00Z"),
            "qantara-json",
            "candidate",
            "job-placement",
            Payload.json(DOCUMENT));

    @Test
    void theDocumentLiesInThePartnersQueueWithItsEnvelopeInProperties() throws JMSException {
        assertThat(mailbox().deliver(letter)).isEqualTo(new Outcome.Left());

        var message = taken();
        assertThat(new String(message.getBody(byte[].class), StandardCharsets.UTF_8))
                .isEqualTo(DOCUMENT);
        assertThat(message.getStringProperty("kind")).isEqualTo("record");
        assertThat(message.getStringProperty("deliveryId"))
                .isEqualTo(letter.deliveryId().toString());
        assertThat(message.getStringProperty("messageId")).isEqualTo("m-1");
        assertThat(message.getStringProperty("from")).isEqualTo("anapec");
        assertThat(message.getStringProperty("format")).isEqualTo("qantara-json");
        assertThat(message.getStringProperty("recordType")).isEqualTo("candidate");
        assertThat(message.getStringProperty("purpose")).isEqualTo("job-placement");
        assertThat(message.getStringProperty("mediaType")).isEqualTo(Payload.JSON);
    }

    @Test
    void theSameLetterAgainIsDroppedByTheBroker() throws JMSException {
        mailbox().deliver(letter);
        mailbox().deliver(letter);

        assertThat(taken()).isNotNull();
        assertThat(taken()).isNull();
    }

    @Test
    void aNoticeLiesThereToo() throws JMSException {
        assertThat(mailbox().tell(FakeHub.notice())).isEqualTo(Reaction.HEARD);
        assertThat(mailbox().tell(FakeHub.notice())).isEqualTo(Reaction.HEARD);

        var message = taken();
        assertThat(new String(message.getBody(byte[].class), StandardCharsets.UTF_8))
                .contains(FakeHub.DELIVERY.toString(), "مرجع-7");
        assertThat(message.getStringProperty("kind")).isEqualTo("notice");
        assertThat(message.getStringProperty("noticeId")).isEqualTo(FakeHub.NOTICE.toString());
        assertThat(message.getStringProperty("noticeKind")).isEqualTo("ERASURE");
        assertThat(taken()).isNull();
    }

    @Test
    void aBrokerThatIsAwayMakesThePartnerUnreachable() throws Exception {
        broker.stop();

        assertThat(mailbox().deliver(letter)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.problem().code()).isEqualTo(ProblemCode.RECEIVER_UNREACHABLE);
            assertThat(failed.mayHaveLeft()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"createConnection, false", "createSession, false", "send, true"})
    void aLetterMayHaveLeftOnceItIsBeingSent(String brokenAt, boolean mayHaveLeft) {
        var mailbox = new QueueMailbox(breaking(ConnectionFactory.class, broker.connections(), brokenAt), ENABEL);

        assertThat(mailbox.deliver(letter))
                .isEqualTo(new Outcome.Failed(Problem.of(ProblemCode.RECEIVER_UNREACHABLE, ""), mayHaveLeft));
    }

    @Test
    void whatLiesThereLiesThereHoweverTheConnectionEnds() {
        var mailbox = new QueueMailbox(breaking(ConnectionFactory.class, broker.connections(), "close"), ENABEL);

        assertThat(mailbox.deliver(letter)).isEqualTo(new Outcome.Left());
        assertThat(taken()).isNotNull();
    }

    /** What it opens breaks as soon as this has been done. */
    private static <T> T breaking(Class<T> type, Object real, String at) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, with) -> {
            var result = method.invoke(real, with);
            if (method.getName().equals(at)) throw new JMSException("broken");
            return switch (result) {
                case null -> null;
                case Connection it -> breaking(Connection.class, it, at);
                case Session it -> breaking(Session.class, it, at);
                case MessageProducer it -> breaking(MessageProducer.class, it, at);
                default -> result;
            };
        }));
    }

    private QueueMailbox mailbox() {
        return new QueueMailbox(broker.connections(), ENABEL);
    }

    private BytesMessage taken() {
        try (var partner = broker.connect();
                var consumer = partner.createConsumer(partner.createQueue("mailbox.enabel"))) {
            return (BytesMessage) consumer.receiveNoWait();
        }
    }
}
