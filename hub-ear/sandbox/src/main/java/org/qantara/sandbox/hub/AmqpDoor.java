package org.qantara.sandbox.hub;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.qpid.jms.JmsConnectionFactory;

/**
 * The messaging door and the partner's mailbox, by AMQP 1.0. One consumer reads the mailbox: what the hub says of our
 * own messages goes to whoever waits for it, letters go to the judge and their verdicts back. It takes one message at a
 * time: of several taken in advance a broker may bring later ones first once the transaction is rolled back.
 */
public final class AmqpDoor implements Door, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE = 30; // seconds
    private static final String BROKER = "failover:(amqp://localhost:%d)?failover.reconnectDelay=500"
            + "&failover.maxReconnectDelay=2000&jms.prefetchPolicy.all=0";
    /** In milliseconds; what is asked for when the connection breaks is asked for again after that. */
    private static final long ROUND = 1000;

    private static final long PAUSE = 500_000_000; // nanoseconds

    private final Map<String, CompletableFuture<Heard>> waiting = new ConcurrentHashMap<>();
    private final Function<Letter, Answer> judge;
    private final String mailbox;
    private final JMSContext sending;
    private final JMSContext reading;
    /** Held while a message is dealt with: what has been begun is finished before this closes. */
    private final ReentrantLock inHand = new ReentrantLock();

    private volatile boolean open = true;

    public AmqpDoor(int port, Partner partner, Function<Letter, Answer> judge) {
        this.judge = judge;
        this.mailbox = "mailbox." + partner.id();
        ConnectionFactory broker = new JmsConnectionFactory(BROKER.formatted(port));
        this.sending = broker.createContext(partner.id(), partner.secret());
        this.reading = broker.createContext(partner.id(), partner.secret(), JMSContext.SESSION_TRANSACTED);
        var consumer = reading.createConsumer(reading.createQueue(mailbox));
        Thread.ofVirtual().name(mailbox).start(() -> readAll(consumer));
    }

    @Override
    public Heard submit(Message message) throws IOException {
        var reply = waiting.computeIfAbsent(message.id(), _ -> new CompletableFuture<>());
        try {
            send(message);
            return reply.get(PATIENCE, TimeUnit.SECONDS);
        } catch (JMSException | JMSRuntimeException | ExecutionException | TimeoutException e) {
            throw new IOException("no answer from the messaging door", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            waiting.remove(message.id());
        }
    }

    private synchronized void send(Message message) throws JMSException {
        var bytes = sending.createBytesMessage();
        bytes.writeBytes(message.document().bytes());
        bytes.setStringProperty("messageId", message.id());
        if (message.format().isPresent()) {
            bytes.setStringProperty("format", message.format().get());
        }
        if (message.purpose().isPresent()) {
            bytes.setStringProperty("purpose", message.purpose().get());
        }
        if (!message.to().isEmpty()) {
            bytes.setStringProperty("to", String.join(",", message.to()));
        }
        bytes.setJMSReplyTo(sending.createQueue(mailbox));
        sending.createProducer().send(sending.createQueue("submissions"), bytes);
    }

    private void readAll(JMSConsumer consumer) {
        while (open) {
            try {
                var message = consumer.receive(ROUND);
                if (message != null) take(message);
            } catch (JMSRuntimeException e) {
                LockSupport.parkNanos(PAUSE); // closed, or the broker is not all there yet
            }
        }
    }

    private void take(jakarta.jms.Message message) {
        inHand.lock();
        try {
            if (open) read(message);
        } finally {
            inHand.unlock();
        }
    }

    private void read(jakarta.jms.Message message) {
        try {
            var text = new String(body(message), StandardCharsets.UTF_8);
            switch (String.valueOf(message.getStringProperty("kind"))) {
                case "receipt" -> heard(message, new Heard.Receipt(text));
                case "problem" -> heard(message, new Heard.Refusal(code(text), text));
                default -> answer(letter(message, text));
            }
        } catch (JMSException | IOException | RuntimeException e) {
            reading.rollback();
            LockSupport.parkNanos(PAUSE); // it comes again at once
        }
    }

    /** Off the queue first: whoever waits may close this door at once. */
    private void heard(jakarta.jms.Message message, Heard heard) throws JMSException {
        var reply = waiting.get(message.getJMSCorrelationID());
        reading.commit();
        if (reply != null) {
            reply.complete(heard);
        }
    }

    private static String code(String problem) throws IOException {
        return JSON.readTree(problem).path("code").asText();
    }

    private void answer(Letter letter) throws JMSException {
        var verdict = reading.createMessage();
        verdict.setStringProperty("deliveryId", letter.deliveryId());
        switch (judge.apply(letter)) {
            case Answer.Accepted(var reference) -> {
                verdict.setStringProperty("verdict", "accepted");
                verdict.setStringProperty("reference", reference);
            }
            case Answer.Refused(var reason) -> {
                verdict.setStringProperty("verdict", "refused");
                verdict.setStringProperty("reason", reason);
            }
        }
        reading.createProducer().send(reading.createQueue("verdicts"), verdict);
        reading.commit();
    }

    private static Letter letter(jakarta.jms.Message message, String text) throws JMSException {
        return new Letter(
                message.getStringProperty("deliveryId"),
                message.getStringProperty("messageId"),
                message.getStringProperty("from"),
                message.getStringProperty("format"),
                message.getStringProperty("recordType"),
                message.getStringProperty("purpose"),
                text.stripLeading().startsWith("<") ? Document.xml(text) : Document.json(text));
    }

    private static byte[] body(jakarta.jms.Message message) throws JMSException {
        return switch (message) {
            case BytesMessage bytes -> bytes.getBody(byte[].class);
            case TextMessage text -> text.getText().getBytes(StandardCharsets.UTF_8);
            default -> throw new JMSException("neither bytes nor text");
        };
    }

    @Override
    public void close() {
        open = false;
        awaitWhatIsInHand();
        reading.close();
        sending.close();
    }

    private void awaitWhatIsInHand() {
        try {
            if (inHand.tryLock(PATIENCE, TimeUnit.SECONDS)) inHand.unlock();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
