package org.qantara.hub.door.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.client.impl.ClientMessageInternal;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.hub.audit.Keys;
import org.qantara.hub.audit.SigningKeys;
import org.qantara.hub.audit.Through;
import org.qantara.hub.door.Callers;
import org.qantara.hub.door.FakeHub;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.hub.mailbox.Answer;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;
import org.qantara.spi.FormatId;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Over a broker in memory that, unlike the real one, leaves it to the test to say who the sender is. */
class QueueDoorTest {
    private static final String SENDER = "_AMQ_VALIDATED_USER";
    private static final EmbeddedActiveMQ BROKER = new EmbeddedActiveMQ();
    private static ActiveMQConnectionFactory connections;

    private final FakeHub hub = new FakeHub();
    private final Registry registry = registry();
    private final SigningKeys keys = Keys.fresh();
    private final QueueDoor door = new QueueDoor(hub, hub, hub, registry, keys, Callers.standing(registry));

    @BeforeAll
    static void start() throws Exception {
        var configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("in-vm", "vm://7");
        for (var queue : new String[] {"submissions", "mailbox.anapec", "mailbox.zav", "DLQ"})
            configuration.addQueueConfiguration(QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST));
        BROKER.setConfiguration(configuration).start();
        connections = new ActiveMQConnectionFactory("vm://7");
    }

    @AfterAll
    static void stop() throws Exception {
        connections.close();
        BROKER.stop();
    }

    @Test
    void aDocumentIsAnsweredByItsReceiptInTheSendersOwnMailbox() throws Exception {
        try (var context = connections.createContext()) {
            var message = context.createBytesMessage();
            message.writeBytes("{\"name\":\"شيماء\"}".getBytes(StandardCharsets.UTF_8));

            door.submission(
                    context, sent(context, message, "mailbox.anapec", Map.of("messageId", "m-1", "to", "zav, vdab")));

            assertThat(hub.last().document().text()).isEqualTo("{\"name\":\"شيماء\"}");
            assertThat(hub.last().to()).containsExactly("zav", "vdab");
            assertThat(hub.last().via()).isEqualTo(Via.MESSAGING);
            var receipt = next(context, "mailbox.anapec");
            assertThat(receipt.getText()).startsWith("{\"submissionId\":\"" + FakeHub.SUBMISSION);
            assertThat(receipt.getStringProperty("kind")).isEqualTo("receipt");
            assertThat(receipt.getStringProperty("signature"))
                    .isEqualTo(keys.detached(receipt.getText().getBytes(StandardCharsets.UTF_8)));
            assertThat(receipt.getJMSCorrelationID()).isEqualTo("m-1");
        }
    }

    @Test
    void whoIsSuspendedIsToldSoAndTheRefusalIsJournalled() throws Exception {
        var anapec = registry.partner(FakeHub.ANAPEC).orElseThrow().with(Status.SUSPENDED);
        registry.replace(new Configuration(List.of(anapec), List.of()));
        try (var context = connections.createContext()) {
            var message = context.createTextMessage("{}");

            door.submission(context, sent(context, message, "mailbox.anapec", Map.of("messageId", "m-1")));

            assertThat(next(context, "mailbox.anapec").getText()).contains("\"code\":\"PARTNER_SUSPENDED\"");
            assertThat(hub.received).isEmpty();
            assertThat(hub.refused).extracting(Problem::code).containsExactly(ProblemCode.PARTNER_SUSPENDED);
        }
    }

    @Test
    void whoMayShowNeitherASecretNorACertificateIsNotListenedToOnTheQueues() throws Exception {
        var anapec = registry.partner(FakeHub.ANAPEC).orElseThrow();
        var strict = new Partner(
                anapec.id(),
                anapec.names(),
                anapec.institution(),
                anapec.country(),
                anapec.status(),
                anapec.contacts(),
                anapec.format(),
                anapec.access(),
                Set.of(AuthenticationMethod.JWT, AuthenticationMethod.SIGNATURE),
                anapec.keys(),
                anapec.certificates());
        registry.replace(new Configuration(List.of(strict), List.of()));
        try (var context = connections.createContext()) {
            var message = context.createTextMessage("{}");

            door.submission(context, sent(context, message, "mailbox.anapec", Map.of("messageId", "m-1")));

            assertThat(next(context, "mailbox.anapec").getText()).contains("\"code\":\"UNAUTHENTICATED\"");
            assertThat(hub.received).isEmpty();
        }
    }

    @Test
    void aTextIsADocumentToo() throws Exception {
        try (var context = connections.createContext()) {
            var message = context.createTextMessage("<cv>قنطرة</cv>");

            door.submission(context, sent(context, message, null, Map.of("messageId", "m-1")));

            assertThat(hub.last().document().bytes()).isEqualTo("<cv>قنطرة</cv>".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatTheSenderDidWrongIsAnsweredByAProblem() throws Exception {
        try (var context = connections.createContext()) {
            door.submission(context, sent(context, context.createTextMessage("{}"), "mailbox.anapec", Map.of()));

            var problem = next(context, "mailbox.anapec");
            assertThat(problem.getText()).contains("\"code\":\"INVALID_REQUEST\"", "\"at\":\"messageId\"");
            assertThat(problem.getStringProperty("kind")).isEqualTo("problem");
            assertThat(problem.getText()).contains("\"reference\":\"" + FakeHub.REFUSAL);
            assertThat(hub.received).isEmpty();
            assertThat(hub.refused).extracting(Problem::code).containsExactly(ProblemCode.INVALID_REQUEST);
        }
    }

    @Test
    void whatIsTooLargeByTheBrokersWordIsRefusedAndNonsenseIsNotRead() throws Exception {
        try (var context = connections.createContext()) {
            door.submission(context, large(context, "10485761", "m-1"));
            assertThat(next(context, "mailbox.anapec").getText()).contains("TOO_LARGE");
            assertThat(hub.received).isEmpty();

            door.submission(context, large(context, "very", "m-2"));
            assertThat(hub.last().messageId()).isEqualTo("m-2");
            assertThat(next(context, "mailbox.anapec").getText()).contains("submissionId");
        }
    }

    private static Message large(JMSContext context, String size, String id) throws JMSException {
        var properties = Map.of("messageId", id, "_AMQ_LARGE_SIZE", size);
        return sent(context, context.createTextMessage("{}"), "mailbox.anapec", properties);
    }

    @Test
    void objectsAreRefusedUnopened() throws Exception {
        try (var context = connections.createContext()) {
            var message = context.createObjectMessage("text");

            door.submission(context, sent(context, message, "mailbox.anapec", Map.of("messageId", "m-1")));

            assertThat(next(context, "mailbox.anapec").getText()).contains("MEDIA_TYPE_NOT_SUPPORTED");
        }
    }

    @Test
    void nobodyIsAnsweredInAnotherPartnersMailbox() throws Exception {
        try (var context = connections.createContext()) {
            var message = context.createTextMessage("{}");

            door.submission(context, sent(context, message, "mailbox.zav", Map.of("messageId", "m-1")));

            assertThat(hub.received).hasSize(1);
            assertThat(next(context, "mailbox.zav")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub", "nobody", "Not A Partner"})
    void aMessageOfNobodyGoesToTheDeadLetters(String sender) throws Exception {
        try (var context = connections.createContext()) {
            var message = context.createTextMessage("{}");

            door.submission(context, sent(context, message, null, Map.of("messageId", "m-1", SENDER, sender)));

            assertThat(hub.received).isEmpty();
            assertThat(next(context, "DLQ").getText()).isEqualTo("{}");
        }
    }

    @Test
    void aFailureOfTheHubLetsTheMessageComeAgain() throws Exception {
        hub.failure = Optional.of(new IllegalStateException("down"));
        try (var context = connections.createContext()) {
            var message = sent(context, context.createTextMessage("{}"), null, Map.of("messageId", "m-1"));

            assertThatThrownBy(() -> door.submission(context, message)).isSameAs(hub.failure.get());
        }
    }

    @Test
    void whatTheHubFailsOnTenTimesIsPutWithTheDeadLetters() throws Exception {
        hub.failure = Optional.of(new IllegalStateException("a fault of ours"));
        try (var context = connections.createContext()) {
            var message = sent(context, context.createTextMessage("poison"), null, Map.of("messageId", "m-1"));
            broughtFor(message, 9);
            assertThatThrownBy(() -> door.submission(context, message)).isSameAs(hub.failure.get());
            broughtFor(message, 10);

            door.submission(context, message);

            assertThat(next(context, "DLQ").getText()).isEqualTo("poison");
        }
    }

    @Test
    void anOutageOfTheJournalIsWaitedForHoweverLong() throws Exception {
        hub.failure = Optional.of(new JournalUnavailable(new IllegalStateException()));
        try (var context = connections.createContext()) {
            var message = sent(context, context.createTextMessage("{}"), null, Map.of("messageId", "m-1"));
            broughtFor(message, 1_000);

            assertThatThrownBy(() -> door.submission(context, message)).isSameAs(hub.failure.get());

            assertThat(next(context, "DLQ")).isNull();
        }
    }

    private static void broughtFor(Message message, int times) {
        ((ClientMessageInternal) ((ActiveMQMessage) message).getCoreMessage()).setDeliveryCount(times);
    }

    @Test
    void aVerdictIsEntered() throws Exception {
        try (var context = connections.createContext()) {
            var properties =
                    Map.of("deliveryId", FakeHub.DELIVERY.toString(), "verdict", "accepted", "reference", "مرجع");

            door.verdict(context, sent(context, context.createMessage(), null, properties));

            assertThat(hub.answers)
                    .containsExactly(new Answer(Answer.Verdict.ACCEPTED, Optional.of("مرجع"), Optional.empty()));
        }
    }

    @Test
    void aNoticeIsAcknowledged() throws Exception {
        try (var context = connections.createContext()) {
            var properties = Map.of("noticeId", FakeHub.NOTICE.toString(), "verdict", "acknowledged");

            door.verdict(context, sent(context, context.createMessage(), null, properties));

            assertThat(hub.acknowledged).containsExactly(Through.MESSAGING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "acknowledged"})
    void whatIsNoAcknowledgementOfANoticeIsAProblem(String verdict) throws Exception {
        var known = verdict.equals("accepted");
        var notice = known ? FakeHub.NOTICE : FakeHub.REFUSAL;
        try (var context = connections.createContext()) {
            var properties = Map.of("noticeId", notice.toString(), "verdict", verdict);

            door.verdict(context, sent(context, context.createMessage(), "mailbox.anapec", properties));

            assertThat(next(context, "mailbox.anapec").getText())
                    .contains(known ? "\"at\":\"verdict\"" : "\"at\":\"noticeId\"");
            assertThat(hub.acknowledged).isEmpty();
        }
    }

    @Test
    void aVerdictOnNothingIsAProblem() throws Exception {
        try (var context = connections.createContext()) {
            door.verdict(context, sent(context, context.createMessage(), "mailbox.anapec", Map.of("deliveryId", "7")));

            assertThat(next(context, "mailbox.anapec").getText()).contains("\"at\":\"deliveryId\"");
        }
    }

    /** The message as it comes out of the queue. */
    private static Message sent(JMSContext context, Message message, String replyTo, Map<String, String> properties)
            throws JMSException {
        message.setStringProperty(SENDER, "anapec");
        for (var property : properties.entrySet()) message.setStringProperty(property.getKey(), property.getValue());
        if (replyTo != null) message.setJMSReplyTo(context.createQueue(replyTo));
        var queue = context.createQueue("submissions");
        context.createProducer().send(queue, message);
        try (var consumer = context.createConsumer(queue)) {
            return consumer.receiveNoWait();
        }
    }

    private static TextMessage next(JMSContext context, String queue) {
        try (var consumer = context.createConsumer(context.createQueue(queue))) {
            return (TextMessage) consumer.receiveNoWait();
        }
    }

    private static Registry registry() {
        var anapec =
                new Partner(new PartnerId("anapec"), Map.of(), new FormatId("europass-xml"), new Access.MailboxPull());
        return new Registry(List.of(anapec), List.of());
    }
}
