package org.qantara.sandbox.hub;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.jms.BytesMessage;
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
 * own messages goes to whoever waits for it, letters go to the judge and their verdicts back, notices are acknowledged. Whatever goes wrong, it
 * lets the connection go and begins anew, since an AMQP session that has taken messages in advance may get later ones
 * first once it has rolled back.
 */
public final class AmqpDoor implements Door, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE = 30; // seconds
    private static final long ROUND = 500; // milliseconds

    private final Map<String, CompletableFuture<Heard>> waiting = new ConcurrentHashMap<>();
    /** Held while a message is dealt with: what has been begun is finished before this closes. */
    private final ReentrantLock inHand = new ReentrantLock();

    private final Function<Letter, Answer> judge;
    private final Partner partner;
    private final String mailbox;
    private final String broker;
    private final JMSContext sending;
    private volatile JMSContext reading;
    private volatile boolean open = true;

    public AmqpDoor(int port, Partner partner, Function<Letter, Answer> judge) {
        this.judge = judge;
        this.partner = partner;
        this.mailbox = "mailbox." + partner.id();
        this.broker = "amqp://localhost:" + port;
        this.sending = context(
                "failover:(" + broker + ")?failover.reconnectDelay=500&failover.maxReconnectDelay=2000",
                JMSContext.AUTO_ACKNOWLEDGE);
        this.reading = context(broker, JMSContext.SESSION_TRANSACTED);
        sending.start(); // opens it: until then it says nothing by itself, and after a minute the broker ends it
        Thread.ofVirtual().name(mailbox).start(this::readAll);
    }

    private JMSContext context(String url, int mode) {
        return new JmsConnectionFactory(url).createContext(partner.id(), partner.secret(), mode);
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

    private void readAll() {
        while (open) {
            try {
                read();
            } catch (JMSRuntimeException | NotTaken e) {
                beginAnew();
            }
        }
    }

    /** What was in hand comes again at once, in order. */
    private void beginAnew() {
        try {
            reading.close();
            LockSupport.parkNanos(ROUND * 1_000_000);
            if (open) reading = context(broker, JMSContext.SESSION_TRANSACTED);
        } catch (JMSRuntimeException e) {
            // the broker is away; reading fails and this is tried again
        }
    }

    private void read() {
        var consumer = reading.createConsumer(reading.createQueue(mailbox));
        while (open) {
            var message = consumer.receive(ROUND);
            if (message == null) continue;
            inHand.lock();
            try {
                if (open) read(message);
            } finally {
                inHand.unlock();
            }
        }
    }

    /** A message goes back to the mailbox. */
    private static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTaken(Exception why) {
            super(why);
        }
    }

    private void read(jakarta.jms.Message message) {
        try {
            var text = new String(body(message), StandardCharsets.UTF_8);
            switch (String.valueOf(message.getStringProperty("kind"))) {
                case "receipt" -> heard(message, new Heard.Receipt(text));
                case "notice" -> acknowledge(message.getStringProperty("noticeId"));
                case "problem" -> heard(message, new Heard.Refusal(code(text), text));
                default -> answer(letter(message, text));
            }
        } catch (JMSException | IOException | RuntimeException e) {
            throw new NotTaken(e);
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

    private void acknowledge(String notice) throws JMSException {
        var acknowledgement = reading.createMessage();
        acknowledgement.setStringProperty("noticeId", notice);
        acknowledgement.setStringProperty("verdict", "acknowledged");
        reading.createProducer().send(reading.createQueue("verdicts"), acknowledgement);
        reading.commit();
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
        try {
            if (inHand.tryLock(PATIENCE, TimeUnit.SECONDS)) inHand.unlock();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reading.close();
        sending.close();
    }
}
