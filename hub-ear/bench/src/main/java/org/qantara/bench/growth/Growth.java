package org.qantara.bench.growth;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.qantara.bench.Options;
import org.qantara.bench.exchange.HubSide;
import org.qantara.bench.exchange.Place;
import org.qantara.bench.load.Load;
import org.qantara.bench.load.Mix;
import org.qantara.bench.load.Outcome;
import org.qantara.bench.load.Plan;
import org.qantara.bench.load.Receiver;

/** Grows a hub's journal step by step; at each size measures a submission, then has every query explained. */
public final class Growth {

    private static final int CLIENTS = 8;
    private static final Mix BODY = Mix.of("2k");

    private final Options options;
    private final PrintStream out;

    public Growth(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public void run() throws Exception {
        var steps = new ArrayList<Step>();
        for (var partners : options.numbers("partners", "1,500")) {
            var place = Place.of(options).withOthers(partners - 1);
            try (var receiver = new Receiver(place.receiverPort())) {
                steps.addAll(grow(place, partners, receiver));
            }
        }
        GrowthReport.print(steps, out);
    }

    private List<Step> grow(Place place, int partners, Receiver receiver) throws Exception {
        var steps = new ArrayList<Step>();
        var hub = HubSide.at(place, out);
        try {
            load(hub, receiver, 1);
            try (var ledger = Ledger.of(hub, secrets(hub.home()))) {
                ledger.prepareExplaining();
            }
            for (var rows : options.numbers("rows", "1,10000,100000,1000000")) {
                var cost = cost(hub, receiver, rows);
                hub.close();
                var log = PlanLog.from(hub.home().resolve("logs/postgres.log"));
                hub = HubSide.again(place, out);
                steps.add(explained(
                        hub, receiver, new Step(partners, rows, cost.megabytes(), cost.outcome(), List.of()), log));
                out.println(steps.getLast().line());
            }
        } finally {
            hub.close();
        }
        return steps;
    }

    /** A size and what a submission costs then. */
    private record Cost(long megabytes, Outcome outcome) {}

    private Cost cost(HubSide hub, Receiver receiver, int rows) throws Exception {
        try (var ledger = Ledger.of(hub, secrets(hub.home()))) {
            ledger.grow(rows);
            load(hub, receiver, options.number("warmup", 20));
            var outcome = load(hub, receiver, options.number("seconds", 10));
            ledger.explain(true); // the hub's next connections, those of its start included
            return new Cost(ledger.megabytes(), outcome);
        }
    }

    private Step explained(HubSide hub, Receiver receiver, Step step, PlanLog log) throws Exception {
        try (var ledger = Ledger.of(hub, secrets(hub.home()));
                var client = HttpClient.newHttpClient()) {
            new Questions(hub, client).ask(step.rows());
            load(hub, receiver, 1);
            ledger.explain(false);
            return step.with(
                    log.executed().stream().filter(Executed::isOfTheJournal).toList());
        }
    }

    private Outcome load(HubSide hub, Receiver receiver, int seconds) throws InterruptedException {
        var load = new Load(hub.target(), receiver, hub.machine());
        return load.run(
                BODY, new Plan(CLIENTS, 0, Duration.ZERO, Duration.ofSeconds(seconds), options.number("backlog", 200)));
    }

    private static Properties secrets(Path home) throws IOException {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return secrets;
    }
}
