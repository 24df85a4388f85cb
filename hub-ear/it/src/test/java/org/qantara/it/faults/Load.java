package org.qantara.it.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.AssertionFailedError;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.hub.Partner;

/**
 * Senders at work, half of them by REST and half by SOAP unless they are told otherwise. Each hands in papers of its own
 * persons one after the other; what gets no receipt it hands in again under the same message id until there is one.
 */
public final class Load implements AutoCloseable {

    private static final Duration BEFORE_AGAIN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /**
     * What the senders do.
     *
     * @param name the first part of every message id
     * @param hubs where to hand in; a client stays with one and goes to the next when it gets no receipt
     * @param to recipients of each paper
     * @param clients at work at the same time
     * @param persons of each client, whose papers take turns
     * @param pause of each client between two papers
     * @param papers in all, after which the clients stop
     */
    public record Plan(
            String name,
            Partner sender,
            List<URI> hubs,
            List<String> to,
            int clients,
            int persons,
            Duration pause,
            int papers) {

        public Plan {
            hubs = List.copyOf(hubs);
            to = List.copyOf(to);
        }
    }

    private final Plan plan;
    private final String name;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Entrance> entrances;
    private final Pace pace;
    private final int attached;
    private final Collection<String> accepted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger receipts = new AtomicInteger();
    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final AtomicInteger toDo;
    private final AtomicInteger again = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> unwelcome = new ConcurrentLinkedQueue<>();
    private volatile boolean running = true;
    private volatile boolean abandoned;

    private Load(Plan plan, Pace pace, int attached, List<Entrance> entrances) {
        this.plan = plan;
        this.entrances = entrances.isEmpty() ? Entrance.http(http, plan.sender()) : List.copyOf(entrances);
        this.pace = pace;
        this.attached = attached;
        this.name = plan.name() + "-" + UUID.randomUUID().toString().substring(0, 8);
        this.toDo = new AtomicInteger(plan.papers());
    }

    /** Senders that have begun. */
    public static Load start(Plan plan) {
        return start(plan, Pace.HURRY, 0);
    }

    /** Senders that have begun, at a pace, and with a file of so many bytes attached to each paper. */
    static Load start(Plan plan, Pace pace, int attached) {
        return start(plan, pace, attached, List.of());
    }

    /** Senders that have begun, each by one of these entrances. */
    static Load start(Plan plan, List<Entrance> entrances) {
        return start(plan, Pace.HURRY, 0, entrances);
    }

    private static Load start(Plan plan, Pace pace, int attached, List<Entrance> entrances) {
        var load = new Load(plan, pace, attached, entrances);
        for (var i = 0; i < plan.clients(); i++) {
            var client = i;
            load.clients.execute(() -> load.work(client));
        }
        return load;
    }

    /** How every message id of this load begins. */
    public String name() {
        return name;
    }

    public Plan plan() {
        return plan;
    }

    /** The ids of the messages a receipt was given for. */
    public List<String> accepted() {
        return List.copyOf(accepted);
    }

    /** How many have a receipt. */
    int receipts() {
        return receipts.get();
    }

    /** When a message was first handed in, by {@link System#nanoTime}. */
    long begun(String messageId) {
        return begun.get(messageId);
    }

    /** How often something had to be handed in again. */
    public int again() {
        return again.get();
    }

    /** Answers that were no receipt, shortened, and failures; a few of them. */
    public List<String> unwelcome() {
        return List.copyOf(unwelcome);
    }

    /** Waits until that many have a receipt. */
    public void await(int receipts) {
        Wait.until(receipts + " are accepted by " + name, PATIENCE, () -> accepted.size() >= receipts);
    }

    /** Waits until every paper has its receipt. */
    public Load finish() {
        clients.shutdown();
        try {
            if (!clients.awaitTermination(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS) || abandoned) {
                throw new AssertionFailedError(name + ": no receipt in " + PATIENCE + ", answers " + unwelcome);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    /** Begins nothing new and waits for the receipts that are missing. */
    public Load stop() {
        running = false;
        return finish();
    }

    private void work(int client) {
        var persons = plan.persons();
        for (var turn = 0; running && toDo.getAndDecrement() > 0; turn++) {
            var person = "%s.c%d.p%d".formatted(name, client, turn % persons);
            var paper = new Paper(person, turn / persons);
            pace.await(this);
            begun.put(paper.id(), System.nanoTime());
            if (!handIn(client, paper.message("job-placement", attached, plan.to()))) {
                abandoned = true;
                return;
            }
            accepted.add(paper.id());
            receipts.incrementAndGet();
            Wait.pause(plan.pause());
        }
    }

    private boolean handIn(int client, Message message) {
        var entrance = entrances.get(client % entrances.size());
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var attempt = client; System.nanoTime() < end; attempt++) {
            var hub = plan.hubs().get(attempt % plan.hubs().size());
            if (isAccepted(entrance, hub, message)) {
                return true;
            }
            again.incrementAndGet();
            Wait.pause(BEFORE_AGAIN);
        }
        return false;
    }

    private boolean isAccepted(Entrance entrance, URI hub, Message message) {
        try {
            var instead = entrance.handIn(hub, message);
            instead.ifPresent(this::remember);
            return instead.isEmpty();
        } catch (IOException e) {
            remember(e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void remember(String what) {
        if (unwelcome.size() < 20) {
            var line = what.replaceAll("\\s+", " ");
            unwelcome.add(line.substring(0, Math.min(300, line.length())));
        }
    }

    @Override
    public void close() {
        running = false;
        clients.shutdownNow();
        http.shutdownNow();
    }
}
