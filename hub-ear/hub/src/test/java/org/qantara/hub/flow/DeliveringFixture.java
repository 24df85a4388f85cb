package org.qantara.hub.flow;

import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.ZAV;
import static org.qantara.hub.Partners.agreement;
import static org.qantara.hub.Partners.partner;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.qantara.hub.MovableClock;
import org.qantara.hub.Said;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.channel.Channels;
import org.qantara.hub.channel.Outcome;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.journal.Entry;
import org.qantara.hub.journal.Receipt;
import org.qantara.hub.journal.Verdict;
import org.qantara.hub.journal.Way;
import org.qantara.hub.mailbox.Answer;
import org.qantara.hub.mailbox.Letter;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.model.HubRecord;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** The delivering routes over a journal in memory, and a recipient that answers what the test says. */
abstract class DeliveringFixture {
    static final TinyFormat TINY = TinyFormat.named("tiny");
    static final TinyFormat STRICT = TinyFormat.demandingABirthDate("strict");
    static final Outcome ACCEPTED =
            new Outcome.Answered(new Answer(Answer.Verdict.ACCEPTED, Optional.of("Z-1"), Optional.empty()));

    final MemoryJournal journal = new MemoryJournal();
    final Deque<Outcome> outcomes = new ArrayDeque<>();
    final List<Letter> handedOver = new CopyOnWriteArrayList<>();
    final MovableClock clock = new MovableClock();
    final Said said = new Said();
    int atOnce = 1;
    String queues = "direct:to-";
    Registry registry;
    UUID broke;
    Runnable meanwhile = () -> {};
    During during = _ -> {};
    final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stop() {
        camel.stop();
    }

    void start(TinyFormat receives, Agreement... agreements) {
        start(receives, new Patience(Duration.ofMillis(1), Duration.ofMillis(2), 3), agreements);
    }

    void start(TinyFormat receives, Patience patience, Agreement... agreements) {
        registry = new Registry(
                List.of(
                        partner(ANAPEC, TINY, new Access.MailboxPull()),
                        partner(ENABEL, TINY, new Access.MailboxQueue()),
                        partner(ZAV, receives, new Access.RestPush(URI.create("http://localhost:1/")))),
                List.of(agreements));
        var channels = new Channels(registry, _ -> this::handOver);
        var formats = new InstalledFormats(List.of(TINY, STRICT), Limits.DEFAULT);
        var endpoints = new Endpoints("direct:in", "direct:out", "direct:settled", queues);
        var delivery = new Delivery(
                journal,
                registry,
                new Gate(registry, said, clock),
                formats,
                channels,
                atOnce,
                patience,
                clock,
                UUID::randomUUID);
        try {
            camel.getShutdownStrategy().setTimeout(1);
            camel.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
            camel.addRoutes(new DeliveringRoutes(endpoints, delivery, patience));
            for (var partner : List.of(ZAV, ENABEL)) camel.addRoutes(new DeliveringRoute(endpoints, partner, patience));
            camel.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** How the recipient stands with the hub from now on. */
    void stands(Status status) {
        stands(ZAV, status);
    }

    void stands(PartnerId partner, Status status) {
        var now = registry.current();
        var partners = now.partners().stream()
                .map(it -> it.id().equals(partner) ? it.with(status) : it)
                .toList();
        registry.replace(new Configuration(partners, now.agreements()));
    }

    Outcome handOver(Letter letter) {
        if (letter.deliveryId().equals(broke)) throw new IllegalStateException("a fault of ours");
        try {
            during.handingOver(letter);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return handedOver(letter);
    }

    synchronized Outcome handedOver(Letter letter) {
        handedOver.add(letter);
        meanwhile.run();
        return outcomes.removeFirst();
    }

    interface During {
        void handingOver(Letter letter) throws Exception;
    }

    void deliver(UUID id) {
        deliver(List.of(id));
    }

    void deliver(List<UUID> bundle) {
        var ids = bundle.stream().map(UUID::toString).collect(Collectors.joining("\n"));
        camel.createProducerTemplate().requestBody("direct:to-zav", ids);
    }

    /** Delivers in a thread of its own; gives what comes of it once it has been handed over for the first time. */
    Future<?> delivering(UUID id) throws InterruptedException {
        var delivering = CompletableFuture.runAsync(
                () -> deliver(id), task -> Thread.ofPlatform().daemon().start(task));
        while (handedOver.isEmpty()) Thread.sleep(1);
        return delivering;
    }

    UUID entered(String messageId) {
        return entered(messageId, ZAV);
    }

    UUID entered(String messageId, PartnerId to) {
        return entered(messageId, to, record("فاطمة بنعلي"));
    }

    UUID entered(String messageId, String name) {
        return entered(messageId, ZAV, record(name));
    }

    UUID entered(String messageId, PartnerId to, HubRecord record) {
        return entered(messageId, ANAPEC, to, record);
    }

    UUID entered(String messageId, PartnerId from, PartnerId to, HubRecord record) {
        var id = UUID.randomUUID();
        var receipt = new Receipt(
                UUID.randomUUID(),
                messageId,
                from,
                Instant.EPOCH,
                "",
                "tiny",
                "candidate",
                "job-placement",
                List.of(new Receipt.Addressed(id, to)),
                List.of());
        journal.enter(new Entry(
                receipt,
                "SOAP",
                messageId,
                Payload.json("{}"),
                record,
                List.of(new Entry.Posting(id, to, Way.PUSH)),
                Optional.empty()));
        return id;
    }

    static HubRecord record(String name) {
        return ((Translation.Done<HubRecord>) TINY.read(TINY.of(name))).value();
    }

    static Agreement agreed() {
        return agreement(ANAPEC, ZAV, "job-placement");
    }

    static Agreement agreedWithEnabel() {
        return agreement(ANAPEC, ENABEL, "job-placement");
    }

    static Outcome failed(ProblemCode code) {
        return new Outcome.Failed(Problem.of(code, ""), code != ProblemCode.RECEIVER_UNREACHABLE);
    }

    static Verdict parked(ProblemCode code, String at, String... details) {
        return new Verdict.Parked(Problem.of(code, at, details));
    }
}
