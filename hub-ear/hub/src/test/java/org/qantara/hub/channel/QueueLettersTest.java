package org.qantara.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qantara.hub.QueueBroker;
import org.qantara.hub.door.FakeHub;
import org.qantara.hub.mailbox.Letter;
import org.qantara.hub.notice.Reaction;
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

        var unknown = UUID.randomUUID();

        var gone = new QueueLetters(broker.connections())
                .takeBack(ENABEL, List.of(first, third, unknown))
                .orElseThrow();

        assertThat(gone).containsExactlyInAnyOrder(first, third, unknown);
        assertThat(inTheQueue()).containsExactly(second.toString());
    }

    @Test
    void whatHasBeenReadIsThereNoMore() throws Exception {
        var letter = left("ياسين");
        assertThat(inTheQueue()).containsExactly(letter.toString());

        assertThat(new QueueLetters(broker.connections()).takeBack(ENABEL, List.of(letter)))
                .contains(Set.of(letter));
    }

    @Test
    void theNoticeOfALetterStays() throws Exception {
        assertThat(new QueueMailbox(broker.connections(), ENABEL).tell(FakeHub.notice()))
                .isEqualTo(Reaction.HEARD);

        assertThat(new QueueLetters(broker.connections()).takeBack(ENABEL, List.of(FakeHub.DELIVERY)))
                .contains(Set.of(FakeHub.DELIVERY));

        assertThat(inTheQueue()).containsExactly(FakeHub.DELIVERY.toString());
    }

    @Test
    void whatAReaderHoldsIsInItsHands() throws Exception {
        var letter = left("ياسين");
        try (var connection = broker.connections().createConnection();
                var session = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE);
                var reader = session.createConsumer(session.createQueue("mailbox." + ENABEL))) {
            connection.start();
            assertThat(reader.receive(5_000)).isNotNull();

            assertThat(new QueueLetters(broker.connections()).takeBack(ENABEL, List.of(letter)))
                    .contains(Set.of(letter));
        }
    }

    @Test
    void whatLiesThereAndCannotBeTakenIsNotGone() throws Exception {
        var letter = left("ياسين");
        var letters = new QueueLetters(broker.connections());

        broker.pause("mailbox." + ENABEL);
        assertThat(letters.takeBack(ENABEL, List.of(letter))).contains(Set.of());

        broker.resume("mailbox." + ENABEL);
        assertThat(letters.takeBack(ENABEL, List.of(letter))).contains(Set.of(letter));
        assertThat(inTheQueue()).isEmpty();
    }

    @Test
    void whoseQueueIsGoneHasNoneOfThem() {
        var letter = UUID.randomUUID();
        broker.makeNoQueues();

        assertThat(new QueueLetters(broker.connections()).takeBack(ENABEL, List.of(letter)))
                .contains(Set.of(letter));
    }

    @Test
    void aBrokerThatIsAwayGivesNoAnswer() throws Exception {
        broker.stop();

        assertThat(new QueueLetters(broker.connections()).takeBack(ENABEL, List.of(UUID.randomUUID())))
                .isEmpty();
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
