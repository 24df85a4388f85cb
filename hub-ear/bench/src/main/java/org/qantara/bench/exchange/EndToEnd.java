package org.qantara.bench.exchange;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qantara.bench.Options;
import org.qantara.bench.load.Load;
import org.qantara.bench.load.Mix;
import org.qantara.bench.load.Outcome;
import org.qantara.bench.load.Plan;
import org.qantara.bench.load.Receiver;
import org.qantara.bench.machine.Profile;

/** Runs each side through the same plans, and prints one table. */
public final class EndToEnd {

    private static final int WARMUP_CLIENTS = 8;
    private static final int PACED_CLIENTS = 16;

    private final Options options;
    private final Place place;
    private final PrintStream out;
    private final List<Measured> all = new ArrayList<>();

    public EndToEnd(Options options, PrintStream out) {
        this.options = options;
        this.place = Place.of(options);
        this.out = out;
    }

    public void run() throws Exception {
        try (var receiver = new Receiver(place.receiverPort())) {
            for (var round = 0; round < options.number("rounds", 1); round++) {
                for (var name : options.list("only", before().isEmpty() ? "hub,peer" : "hub,before,peer")) {
                    try (var side = start(name)) {
                        measure(side, new Load(side.target(), receiver, side.machine()));
                    }
                }
            }
        }
        out.println();
        Report.print(all, out);
    }

    private Side start(String name) throws Exception {
        return switch (name) {
            case "hub" -> HubSide.at(place, out);
            case HubSide.BEFORE ->
                HubSide.before(
                        Ears.in(Path.of(before())), place.in(options.path("before.home", "target/bench/before")), out);
            case "peer" ->
                PeerSide.start(place, options.path("peer", "peer"), options.path("peer.data", "target/bench/peer"));
            default -> throw new IllegalArgumentException("a side is hub, before or peer, not " + name);
        };
    }

    private String before() {
        return options.text("before", "");
    }

    private void measure(Side side, Load load) throws Exception {
        var mixes = options.list("sizes", "14k,4k,mix").stream().map(Mix::of).toList();
        warmUp(side, load, mixes.getFirst());
        for (var mix : mixes) {
            var clients = options.numbers("clients", "1,8,16,64");
            for (var count : clients) {
                one(side, load, mix, Plan.closed(count, window(), backlog()));
            }
            for (var rate : options.list("rate", "half")) {
                if (!rate.equals("none")) {
                    one(side, load, mix, Plan.paced(PACED_CLIENTS, rate(rate, side, mix), window(), backlog()));
                }
            }
        }
    }

    /** A number, or half of what this side sustained at best. */
    private double rate(String rate, Side side, Mix mix) {
        return rate.equals("half")
                ? all.stream()
                                .filter(done -> done.side().equals(side.name())
                                        && done.mix().equals(mix.name()))
                                .map(Measured::outcome)
                                .max(Comparator.comparingDouble(Outcome::delivered))
                                .orElseThrow()
                                .delivered()
                        / 2
                : Double.parseDouble(rate);
    }

    private Duration window() {
        return Duration.ofSeconds(options.number("seconds", 30));
    }

    private int backlog() {
        return options.number("backlog", 200);
    }

    private void warmUp(Side side, Load load, Mix mix) throws InterruptedException {
        var seconds = options.number("warmup", 60);
        if (seconds > 0) {
            var outcome = load.run(mix, Plan.closed(WARMUP_CLIENTS, Duration.ofSeconds(seconds), backlog()));
            out.printf("%s: %d s of warm-up, %.0f delivered/s%n", side.name(), seconds, outcome.delivered());
        }
    }

    private void one(Side side, Load load, Mix mix, Plan plan) throws Exception {
        var profiled = options.flag("profile");
        var file = Path.of("target/bench/profile", side.name() + "-" + mix.name() + "-" + plan.clients() + ".jfr");
        var profile = profiled
                ? Profile.start(side.machine().groups().get(Side.SERVER).pid(), file)
                : null;
        var measured = new Measured(side.name(), mix.name(), plan, load.run(mix, plan));
        all.add(measured);
        out.println(measured.line());
        if (profile != null) {
            out.println("  profile: " + profile.stop());
        }
    }
}
