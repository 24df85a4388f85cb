package org.qantara.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.qantara.it.hub.Folders;
import org.qantara.it.hub.Form;
import org.qantara.it.hub.FreePorts;
import org.qantara.sandbox.hub.AmqpDoor;
import org.qantara.sandbox.hub.Partner;

/** One hub, its database, its partners, and when asked for a broker of its own: what all fault tests share. */
public final class Site implements AutoCloseable {

    static final Path FOLDER = Path.of("target", "faults").toAbsolutePath();
    private static final Path LOGS = FOLDER.resolve("hub").resolve("logs");
    private static final Path JOURNAL = FOLDER.resolve("broker").resolve("data");
    private static final Duration DRAINED = Form.of(Wait.PATIENCE, Duration.ofMinutes(10));

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int base = FreePorts.base();
    private final Table table = new Table(Path.of("target", "faults.txt"));
    private final DatabaseProcess database = new DatabaseProcess(FOLDER.resolve("database"), base + 33);
    private final HubProcess hub = new HubProcess(FOLDER.resolve("hub"), base, database);
    private final Partners partners;
    private final BrokerProcess broker;
    private final Byteman byteman;
    private final SmallDisk logDisk;
    private final SmallDisk brokerDisk;
    private boolean closed;

    Site() throws IOException {
        SmallDisk.leave(LOGS, JOURNAL);
        Folders.delete(FOLDER);
        logDisk = SmallDisk.over(LOGS, 64);
        brokerDisk = SmallDisk.over(JOURNAL, 96);
        java.nio.file.Files.createDirectories(FOLDER.resolve("database"));
        partners = new Partners(hub, base + 90);
        broker = new BrokerProcess(
                FOLDER.resolve("broker"),
                hub.settings().shipped().rar(),
                hub.settings().partners(),
                base + 61,
                base + 72,
                Map.of());
        hub.with("qantara.retry.first", "PT0.1S")
                .with("qantara.retry.longest", "PT1S")
                .with("qantara.retry.attempts", "12");
        byteman = new Byteman(hub, base + 97);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
        database.start();
    }

    /** The hub running, wherever its broker is, and every partner there. */
    Site ready() {
        return ready(hub.hasBroker());
    }

    /** The hub running with the broker inside it, and every partner there. */
    Site readyAlone() {
        return ready(false);
    }

    /** The hub running with the broker beside it, and every partner there. */
    Site readyWithBroker() {
        return ready(true);
    }

    private Site ready(boolean brokerBeside) {
        partners.up();
        if (!database.isRunning()) {
            database.start();
        }
        if (hub.isRunning() && hub.hasBroker() != brokerBeside) {
            hub.kill(); // quicker than in good order
        }
        if (brokerBeside && !broker.isAlive()) {
            hub.withBroker(broker.start().environment());
        }
        if (!brokerBeside) {
            broker.close();
            hub.withoutBroker();
        }
        if (!hub.isRunning()) {
            hub.start();
        }
        return this;
    }

    public HubProcess hub() {
        return hub;
    }

    /** What reaches into the hub. */
    Byteman byteman() {
        return byteman;
    }

    public DatabaseProcess database() {
        return database;
    }

    public BrokerProcess broker() {
        return broker;
    }

    /** Where the hub writes its log. */
    SmallDisk logDisk() {
        return logDisk;
    }

    /** Where the broker beside the hub keeps its journal. */
    SmallDisk brokerDisk() {
        return brokerDisk;
    }

    public Receiver partner(String id) {
        return partners.receiver(id);
    }

    public List<Receiver> partners(String... ids) {
        return Arrays.stream(ids).map(partners::receiver).toList();
    }

    Partner sender() {
        return partners.sender();
    }

    /** All there are. */
    Partners partners() {
        return partners;
    }

    /** Eight senders at a steady pace, well below what the hub can do, until they are stopped. */
    Load load(String name, String... to) {
        return Load.start(plan(name, 8, 3, Duration.ofMillis(60), Integer.MAX_VALUE, to));
    }

    /** Eight senders at the same pace, half of them by messaging and half by REST. */
    Load loadByMessagingAndRest(String name, AmqpDoor door, String... to) {
        var plan = plan(name, 8, 3, Duration.ofMillis(60), Integer.MAX_VALUE, to);
        return Load.start(plan, List.of(Entrance.of(door), Entrance.of(Door.REST, HTTP, sender())));
    }

    /** Senders in a hurry with so many papers. */
    Load load(String name, int papers, String... to) {
        return Load.start(plan(name, 8, 3, Duration.ZERO, papers, to));
    }

    /** Two senders in a hurry, one by REST and one by SOAP, whose papers have a file of so many bytes attached. */
    Load loadWithFiles(String name, int papers, int bytes, String... to) {
        return Load.start(plan(name, 2, 1, Duration.ZERO, papers, to), Pace.HURRY, bytes);
    }

    /** Sixteen senders of the papers of many persons, at a pace, until they are stopped. */
    Load loadOfMany(String name, Pace pace, String... to) {
        return Load.start(plan(name, 16, 50, Duration.ZERO, Integer.MAX_VALUE, to), pace, 0);
    }

    private Load.Plan plan(String name, int clients, int persons, Duration pause, int papers, String... to) {
        return new Load.Plan(name, sender(), List.of(hub.url()), List.of(to), clients, persons, pause, papers);
    }

    /**
     * Waits until all that was accepted has arrived and nothing is open any more; counts, and adds a line to the table.
     */
    Tally settle(Load load, String fault) {
        awaitEnds(load);
        return count(load, fault);
    }

    void awaitEnds(Load load) {
        awaitArrivals(load);
        Wait.until("every delivery has its end", DRAINED, () -> database.open() == 0);
    }

    /** Waits until all that was accepted has arrived, or the time is up and the tally will say so. */
    void awaitArrivals(Load load) {
        var all = load.accepted().size();
        try {
            for (var id : load.plan().to()) {
                var recipient = partners.recipient(id);
                Wait.until(id + " has everything", DRAINED, () -> recipient.messages(load.name()) >= all);
            }
        } catch (AssertionError e) {
            System.out.println(e.getMessage());
        }
    }

    Tally count(Load load, String fault) {
        var tally = Tally.of(
                load, load.plan().to().stream().map(partners::recipient).toList());
        tell(tally, fault + (load.again() > 0 ? "; handed in again: " + load.again() : ""));
        return tally;
    }

    /** Adds a line to the table. */
    void tell(Tally tally, String fault) {
        table.add(tally, fault);
    }

    /** Nothing lost, nothing twice, each person's papers in order. */
    static void assertKept(Tally tally) {
        assertThat(tally.accepted()).as("accepted").isPositive();
        assertThat(tally.lost()).as("lost").isZero();
        assertThat(tally.duplicated()).as("duplicated").isZero();
        assertThat(tally.reordered()).as("reordered").isZero();
    }

    /** What the sender is told of the delivery of a message to one recipient. */
    JsonNode delivery(String messageId, String to) {
        return partners.delivery(messageId, to);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        hub.close();
        broker.close();
        database.close();
        partners.close();
        try {
            logDisk.close();
            brokerDisk.close();
        } catch (IOException e) {
            System.out.println("left behind: " + e);
        }
        table.close();
    }
}
