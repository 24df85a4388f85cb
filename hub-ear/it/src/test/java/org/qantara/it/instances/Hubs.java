package org.qantara.it.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qantara.it.People;
import org.qantara.it.faults.BrokerProcess;
import org.qantara.it.faults.DatabaseProcess;
import org.qantara.it.faults.HubProcess;
import org.qantara.it.faults.Load;
import org.qantara.it.faults.Receiver;
import org.qantara.it.faults.Registry;
import org.qantara.it.faults.Table;
import org.qantara.it.faults.Tally;
import org.qantara.it.faults.Wait;
import org.qantara.it.hub.Folders;
import org.qantara.it.hub.FreePorts;
import org.qantara.sandbox.Registration;
import org.qantara.sandbox.hub.AmqpDoor;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.hub.Partner;

/** Two hubs with all that they share and everyone they serve. */
final class Hubs implements AutoCloseable {

    static final int PARTNERS = 4;
    static final Duration DRAIN = Duration.ofSeconds(4);
    private static final String SENDER = "tanger";
    private static final int ATTEMPTS = 5;
    private static final Path FOLDER = Path.of("target", "several-hubs").toAbsolutePath();

    private final List<Integer> ports = FreePorts.bases(3);
    private final int shared = ports.getFirst();
    private final List<Receiver> receivers = new ArrayList<>();
    private final List<HubProcess> hubs = new ArrayList<>();
    private final Table table = new Table(Path.of("target", "several-hubs.txt"));
    private final DatabaseProcess database = new DatabaseProcess(FOLDER.resolve("database"), shared + 33);
    private final Registration registration;
    private final BrokerProcess primary;
    private final BrokerProcess backup;
    private final LoadBalancer balancer;

    Hubs() throws Exception {
        Folders.delete(FOLDER);
        Files.createDirectories(FOLDER.resolve("database"));
        var registry = new Registry().partner(SENDER, "qantara-json");
        for (var id : List.of("zav", "giz")) {
            registry.push(receiver(id), "rest-push", "eures-candidate");
        }
        for (var id : List.of("vdab", "forem")) {
            registry.push(receiver(id), "soap-push", "eures-candidate");
        }
        var partners = FOLDER.resolve("registry.json");
        var secrets = FOLDER.resolve("partners.properties");
        registration = Registration.of(registry.text(SENDER), partners, secrets);
        hubs.add(hub("one", ports.get(1), partners, secrets));
        hubs.add(hub("two", ports.get(2), partners, secrets));
        primary = broker("primary", shared + 61, shared + 62, secrets);
        backup = broker("backup", shared + 62, shared + 61, secrets);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
        database.start();
        primary.start();
        backup.launch();
        hubs.forEach(hub -> hub.withBroker(BrokerProcess.environment(
                "(tcp://127.0.0.1:%d,tcp://127.0.0.1:%d)?ha=true&reconnectAttempts=20&retryInterval=500"
                        .formatted(shared + 61, shared + 62))));
        balancer =
                new LoadBalancer(shared + 80, hubs.stream().map(HubProcess::url).toList());
        hubs.parallelStream().forEach(HubProcess::start);
        awaitReady();
    }

    private Receiver receiver(String id) {
        var receiver = new Receiver(id, shared + 90 + receivers.size()).up();
        receivers.add(receiver);
        return receiver;
    }

    private HubProcess hub(String name, int base, Path registry, Path secrets) {
        return new HubProcess(FOLDER.resolve(name), base, database)
                .with("qantara.registry", registry.toString())
                .with("qantara.secrets", secrets.toString())
                .with("qantara.keystore", FOLDER.resolve("keystore.p12").toString())
                .with("qantara.heap", "700m")
                .with("qantara.drain", DRAIN.toString())
                .with("qantara.retry.first", "PT0.1S")
                .with("qantara.retry.longest", "PT1S");
    }

    private BrokerProcess broker(String role, int core, int other, Path secrets) {
        return new BrokerProcess(
                FOLDER.resolve(role),
                hubs.getFirst().settings().shipped().rar(),
                secrets,
                core,
                core + 10,
                Map.of(
                        "data", FOLDER.resolve("broker").toString(),
                        "pair", role,
                        "pair-port", Integer.toString(other)));
    }

    HubProcess hub(int number) {
        return hubs.get(number);
    }

    DatabaseProcess database() {
        return database;
    }

    LoadBalancer balancer() {
        return balancer;
    }

    BrokerProcess primary() {
        return primary;
    }

    BrokerProcess backup() {
        return backup;
    }

    Partner sender() {
        return registration.partner(SENDER);
    }

    /** Somebody's papers by AMQP, through one of the brokers, again until there is an answer. */
    Heard submitByMessaging(String name, BrokerProcess broker) throws IOException {
        var port = broker == primary ? shared + 71 : shared + 72;
        var message = Message.of(name + "-" + System.nanoTime(), People.named(name, 0))
                .purpose("job-placement")
                .to("zav");
        try (var door = new AmqpDoor(port, sender(), _ -> new Answer.Refused("UNEXPECTED"))) {
            for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
                try {
                    return door.submit(message);
                } catch (IOException e) {
                    System.out.println(message.id() + ": " + e.getMessage() + ", once more");
                }
            }
            return door.submit(message);
        }
    }

    Health health(int number) {
        return Health.of(hubs.get(number).url());
    }

    int status(int number, String path) throws IOException {
        return Health.get(hubs.get(number).url().resolve(path)).statusCode();
    }

    /** Both at work with half of the partners each, and the load balancer knows. */
    void awaitReady() {
        Wait.until(
                "both hubs have half of the partners",
                () -> share(0) == PARTNERS / 2
                        && share(1) == PARTNERS / 2
                        && balancer.isReady(0)
                        && balancer.isReady(1));
    }

    /** How many partners a ready hub delivers to. */
    int share(int number) {
        var health = health(number);
        return health.isReady() ? health.partners() : -1;
    }

    /** Eight senders through the load balancer, to all partners, until they are stopped. */
    Load load(String name) {
        return Load.start(new Load.Plan(
                name,
                sender(),
                List.of(balancer.url()),
                receivers.stream().map(Receiver::id).toList(),
                8,
                3,
                Duration.ofMillis(120),
                Integer.MAX_VALUE));
    }

    /**
     * Waits until all has arrived and ended, counts, adds a line to the table; nothing is lost, doubled or out of
     * order.
     */
    void settle(Load load, String fault) {
        var all = load.accepted().size();
        try {
            for (var receiver : receivers) {
                Wait.until(receiver.id() + " has everything", () -> receiver.messages(load.name()) >= all);
            }
            Wait.until("every delivery has its end", () -> database.open() == 0);
        } finally {
            var tally = Tally.of(load, receivers);
            table.add(tally, fault + "; handed in again: " + load.again());
            assertThat(tally.accepted()).as("accepted").isPositive();
            assertThat(tally.lost()).as("lost").isZero();
            assertThat(tally.duplicated()).as("duplicated").isZero();
            assertThat(tally.reordered()).as("reordered").isZero();
        }
    }

    /** How many partners have something of a load. */
    long reached(Load load) {
        return receivers.stream()
                .filter(receiver -> receiver.messages(load.name()) > 0)
                .count();
    }

    /** Messages the partners have of a load, a message for two counted twice. */
    long arrived(Load load) {
        return receivers.stream()
                .mapToLong(receiver -> receiver.messages(load.name()))
                .sum();
    }

    @Override
    public void close() {
        balancer.close();
        hubs.forEach(HubProcess::close);
        backup.close();
        primary.close();
        database.close();
        receivers.forEach(Receiver::close);
        table.close();
    }
}
