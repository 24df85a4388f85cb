package org.qantara.sandbox.partner;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.hub.RestDoor;
import org.qantara.sandbox.hub.SoapDoor;

/** A house that comes for its letters every so often and leaves its verdicts. */
public final class Collecting implements AutoCloseable {

    private static final int MOST = 10;

    private final ScheduledExecutorService clerk =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final Mailbox mailbox;
    private final Function<Letter, Answer> judge;

    /** Where a house finds its letters. */
    private interface Mailbox {
        List<Letter> fetch() throws IOException;

        void answer(String deliveryId, Answer answer) throws IOException;
    }

    private Collecting(Mailbox mailbox, Duration every, Function<Letter, Answer> judge) {
        this.mailbox = mailbox;
        this.judge = judge;
        var _ = clerk.scheduleWithFixedDelay(this::collect, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    public static Collecting by(SoapDoor door, Duration every, Function<Letter, Answer> judge) {
        return new Collecting(
                new Mailbox() {
                    @Override
                    public List<Letter> fetch() throws IOException {
                        return door.fetch(MOST);
                    }

                    @Override
                    public void answer(String deliveryId, Answer answer) throws IOException {
                        door.acknowledge(deliveryId, answer);
                    }
                },
                every,
                judge);
    }

    public static Collecting by(RestDoor door, Duration every, Function<Letter, Answer> judge) {
        return new Collecting(
                new Mailbox() {
                    @Override
                    public List<Letter> fetch() throws IOException {
                        return door.mailbox(MOST);
                    }

                    @Override
                    public void answer(String deliveryId, Answer answer) throws IOException {
                        door.verdict(deliveryId, answer);
                    }
                },
                every,
                judge);
    }

    private void collect() {
        try {
            for (var letter : mailbox.fetch()) {
                mailbox.answer(letter.deliveryId(), judge.apply(letter));
            }
        } catch (IOException | RuntimeException e) {
            // the hub is away or says no; the letters are still there when the clerk comes again
        }
    }

    @Override
    public void close() {
        clerk.shutdownNow();
    }
}
