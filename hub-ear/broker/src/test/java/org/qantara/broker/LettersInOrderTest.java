package org.qantara.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A partner reads its mailbox by AMQP, in transactions, while the hub puts letters there. */
@Timeout(120)
class LettersInOrderTest extends BrokerFixture {

    private static final String MAILBOX = "mailbox.vdab";
    private static final String ONE_BY_ONE = "?jms.prefetchPolicy.all=0";
    private static final long SOON = 30_000;
    private static final long NOTHING = 300;
    private static final int ENOUGH = 150;

    @Test
    void whoTakesOneAtATimeAndRollsBackGetsTheSameAgain() throws Exception {
        var taken = new ArrayList<Integer>();

        try (var _ = new Sending();
                var partner = partner(ONE_BY_ONE);
                var mailbox = partner.createConsumer(partner.createQueue(MAILBOX))) {
            for (var turn = 0; taken.size() < ENOUGH; turn++) {
                var number = number(mailbox.receive(SOON));
                if (turn % 7 == 0) {
                    partner.rollback();
                } else {
                    taken.add(number);
                    partner.commit();
                }
            }
        }

        assertThat(taken).isEqualTo(IntStream.range(0, ENOUGH).boxed().toList());
    }

    @Test
    void aLetterIsNeverGivenUpHoweverOftenItIsGivenBack() {
        send(0, 1);

        try (var partner = partner(ONE_BY_ONE);
                var mailbox = partner.createConsumer(partner.createQueue(MAILBOX))) {
            for (var attempt = 0; attempt < 12; attempt++) {
                assertThat(number(mailbox.receive(SOON))).isZero();
                partner.rollback();
            }

            assertThat(numbers(mailbox, 2)).containsExactly(0, 1);
        }
    }

    @Test
    void whoHasTakenManyInAdvanceAndBeginsAnewGetsThemAgainInOrder() throws Exception {
        var taken = new ArrayList<Integer>();

        try (var _ = new Sending()) {
            while (taken.size() < ENOUGH) {
                try (var partner = partner("");
                        var mailbox = partner.createConsumer(partner.createQueue(MAILBOX))) {
                    for (var turn = 0; turn < 7; turn++) {
                        taken.add(number(mailbox.receive(SOON)));
                        partner.commit();
                    }
                    mailbox.receive(SOON);
                }
            }
        }

        assertThat(taken).isEqualTo(IntStream.range(0, taken.size()).boxed().toList());
    }

    @Test
    void whenOneOfTwoReadersGoesTheOtherGoesOnWhereThatHadStopped() {
        var taken = new ArrayList<Integer>();

        try (var _ = new Sending()) {
            var readers = new ArrayDeque<>(List.of(new Reader(), new Reader()));
            while (taken.size() < ENOUGH) {
                readers.getFirst().takes(7, taken);
                readers.removeFirst().close();
                readers.addLast(new Reader());
            }
            readers.forEach(Reader::close);
        }

        assertThat(taken).isEqualTo(IntStream.range(0, taken.size()).boxed().toList());
    }

    private final class Reader implements AutoCloseable {

        private final JMSContext partner = partner("");
        private final JMSConsumer mailbox = partner.createConsumer(partner.createQueue(MAILBOX));

        void takes(int count, List<Integer> taken) {
            for (var n = 0; n < count; n++) {
                taken.add(number(mailbox.receive(SOON)));
                partner.commit();
            }
        }

        @Override
        public void close() {
            partner.close();
        }
    }

    @Test
    void aSecondReaderGetsNothingWhileTheFirstIsThereEvenIfThatDoesNothing() {
        try (var first = partner("");
                var second = partner("")) {
            var firstMailbox = first.createConsumer(first.createQueue(MAILBOX));
            var secondMailbox = second.createConsumer(second.createQueue(MAILBOX));
            send(0, 1, 2, 3);
            assertThat(number(firstMailbox.receive(SOON))).isZero();

            assertThat(secondMailbox.receive(NOTHING)).isNull();
            first.close();

            assertThat(numbers(secondMailbox, 4)).containsExactly(0, 1, 2, 3);
        }
    }

    @Test
    void noSelectorGivesASecondReaderWhatTheFirstDoesNotWant() {
        try (var letters = partner("");
                var receipts = partner("");
                var hub = Clients.CORE.connect(broker.settings, "hub", "zellige")) {
            var mailbox = letters.createConsumer(letters.createQueue(MAILBOX), "kind = 'record'");
            send(0);
            assertThat(number(mailbox.receive(SOON))).isZero();
            var answers = receipts.createConsumer(receipts.createQueue(MAILBOX), "kind = 'receipt'");
            hub.createProducer().setProperty("kind", "receipt").send(hub.createQueue(MAILBOX), "7");

            assertThat(answers.receive(NOTHING)).isNull();
            letters.close();

            assertThat(number(answers.receive(SOON))).isEqualTo(7);
        }
    }

    /** The hub sends letters one after the other until this is closed. */
    private final class Sending implements AutoCloseable {

        private final AtomicBoolean going = new AtomicBoolean(true);
        private final CompletableFuture<Void> sent = CompletableFuture.runAsync(this::send);

        private void send() {
            try (var hub = Clients.CORE.connect(broker.settings, "hub", "zellige")) {
                for (var n = 0; going.get(); n++) {
                    LettersInOrderTest.send(hub, n);
                }
            }
        }

        @Override
        public void close() {
            going.set(false);
            sent.join();
        }
    }

    private void send(int... numbers) {
        try (var hub = Clients.CORE.connect(broker.settings, "hub", "zellige")) {
            IntStream.of(numbers).forEach(number -> send(hub, number));
        }
    }

    private static void send(JMSContext hub, int number) {
        hub.createProducer().setProperty("kind", "record").send(hub.createQueue(MAILBOX), String.valueOf(number));
    }

    private JMSContext partner(String how) {
        return new JmsConnectionFactory("amqp://127.0.0.1:" + broker.settings.amqpPort() + how)
                .createContext("vdab", "linde", JMSContext.SESSION_TRANSACTED);
    }

    private static List<Integer> numbers(JMSConsumer mailbox, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> number(mailbox.receive(SOON)))
                .toList();
    }

    private static int number(Message message) {
        assertThat(message).as("a letter").isNotNull();
        try {
            return Integer.parseInt(message.getBody(String.class));
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
