package org.qantara.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qantara.hub.QueueBroker;
import org.qantara.hub.mailbox.Letter;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Payload;

class QueueLettersTest {
    private static final PartnerId ENABEL = new PartnerId("enabel");

    @RegisterExtension
    final QueueBroker broker = new QueueBroker();

    @Test
    void theLettersMeantAreTakenBackAndTheOthersStay() throws Exception {
        var first = left("ياسين");
        var second = left("سلمى");
        var third = left("نادية");

        var taken = new QueueLetters(broker.connections()).takeBack(ENABEL, List.of(first, third, UUID.randomUUID()));

        assertThat(taken).isEqualTo(2);
        assertThat(inTheQueue()).containsExactly(second.toString());
    }

    @Test
    void whatHasBeenReadCannotBeTakenBack() throws Exception {
        var letter = left("ياسين");
        assertThat(inTheQueue()).containsExactly(letter.toString());

        assertThat(new QueueLetters(broker.connections()).takeBack(ENABEL, List.of(letter)))
                .isZero();
    }

    @Test
    void ofABrokerThatIsAwayNothingIsTaken() throws Exception {
        broker.stop();

        assertThat(new QueueLetters(broker.connections()).takeBack(ENABEL, List.of(UUID.randomUUID())))
                .isZero();
    }

    private UUID left(String name) {
        var id = UUID.randomUUID();
        var letter = new Letter(
                id,
                new PartnerId("anapec"),
                "m-" + id,
                Instant.parse("2026-03-04T12:00:00Z"),
                "qantara-json",
                "candidate",
                "job-placement",
                Payload.json("{\"name\":\"" + name + "\"}"));
        assertThat(new QueueMailbox(broker.connections(), ENABEL).deliver(letter))
                .isEqualTo(new Outcome.Left());
        return id;
    }

    /** Reads it empty. */
    private List<String> inTheQueue() throws JMSException {
        try (var connection = broker.connections().createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var consumer = session.createConsumer(session.createQueue("mailbox." + ENABEL))) {
            connection.start();
            var all = new ArrayList<String>();
            for (var one = consumer.receive(500); one != null; one = consumer.receive(500))
                all.add(one.getStringProperty("deliveryId"));
            return all;
        }
    }
}
