package org.qantara.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.qantara.bench.document.Documents;
import org.qantara.bench.machine.Machine;
import org.qantara.bench.machine.Usage;

/** Makes runs against one target, one after the other. */
public final class Load {

    private static final Duration LATE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Target target;
    private final Receiver receiver;
    private final Machine machine;
    private final Duration late;

    public Load(Target target, Receiver receiver, Machine machine) {
        this(target, receiver, machine, LATE);
    }

    /** @param late how long to wait, when all has arrived, for what comes twice */
    Load(Target target, Receiver receiver, Machine machine, Duration late) {
        this.target = target;
        this.receiver = receiver;
        this.machine = machine;
        this.late = late;
    }

    /** Submits as planned, then waits for what is still on its way. */
    public Outcome run(Mix mix, Plan plan) throws InterruptedException {
        var marks = Marks.fresh();
        var tally = new Tally();
        receiver.count(marks, tally);
        var requests = requests(mix, marks);
        var run = new Run(plan, mix, tally);
        var clients = IntStream.range(0, plan.clients())
                .mapToObj(_ -> new Client(run, target.url(), requests))
                .toList();
        var threads = clients.stream()
                .map(client -> Thread.ofPlatform().name("client").start(client))
                .toList();
        Thread.sleep(plan.ramp());
        var window = Window.open(tally, machine);
        Thread.sleep(plan.window());
        window.close();
        run.stop();
        for (var thread : threads) {
            thread.join();
        }
        var stopped = System.nanoTime();
        drain(tally);
        return window.outcome(clients, stopped);
    }

    private List<Request> requests(Mix mix, Marks marks) {
        return mix.shares().stream()
                .map(share -> Request.of(target, marks, Documents.europass(marks.anyName(), share.bytes())))
                .toList();
    }

    /** Waits until all has arrived, or nothing has for a minute; then a little for what comes twice. */
    private void drain(Tally tally) throws InterruptedException {
        var seen = -1;
        var last = System.nanoTime();
        while (tally.backlog() > 0 && System.nanoTime() - last < PATIENCE.toNanos()) {
            if (tally.arrived() != seen) {
                seen = tally.arrived();
                last = System.nanoTime();
            }
            Thread.sleep(20);
        }
        Thread.sleep(late);
    }

    /** The part of a run that counts. */
    private static final class Window {

        private final Tally tally;
        private final Machine machine;
        private final Machine.Sample before;
        private final long from = System.nanoTime();
        private final int arrivedBefore;
        private long to;
        private int arrivedAfter;
        private Usage usage;

        private Window(Tally tally, Machine machine) {
            this.tally = tally;
            this.machine = machine;
            this.before = machine.sample();
            this.arrivedBefore = tally.arrived();
        }

        static Window open(Tally tally, Machine machine) {
            return new Window(tally, machine);
        }

        void close() {
            to = System.nanoTime();
            arrivedAfter = tally.arrived();
            usage = machine.since(before);
        }

        Outcome outcome(List<Client> clients, long stopped) {
            var latencies = Samples.of(
                    clients.stream().map(client -> client.latencies(from, to)).toList());
            var seconds = (to - from) / 1e9;
            return new Outcome(
                    latencies.count() / seconds,
                    (arrivedAfter - arrivedBefore) / seconds,
                    latencies.spread(),
                    endToEnd(),
                    Counts.of(tally),
                    failures(clients),
                    Math.max(0, (lastArrival() - stopped) / 1e9),
                    usage);
        }

        private Spread endToEnd() {
            var samples = new Samples();
            for (var number = 0; number < tally.submitted(); number++) {
                var at = tally.arrivedAt(number);
                if (tally.arrivals(number) > 0 && at >= from && at <= to) {
                    samples.add(at - tally.sentAt(number));
                }
            }
            return samples.spread();
        }

        private long lastArrival() {
            return IntStream.range(0, tally.submitted())
                    .filter(number -> tally.arrivals(number) > 0)
                    .mapToLong(tally::arrivedAt)
                    .max()
                    .orElse(from);
        }

        private static Map<String, Integer> failures(List<Client> clients) {
            var all = new TreeMap<String, Integer>();
            clients.forEach(client -> client.failures().forEach((why, times) -> all.merge(why, times, Integer::sum)));
            return all;
        }
    }
}
