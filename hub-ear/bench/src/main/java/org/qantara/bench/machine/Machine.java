package org.qantara.bench.machine;

import java.util.LinkedHashMap;
import java.util.Map;

/** The processes that are looked at, by the names of their groups. */
public record Machine(Map<String, Group> groups) {

    /**
     * A process.
     *
     * @param children whether its child processes count too
     */
    public record Group(long pid, boolean children) {}

    /** Processor time so far, by group and by name of thread, with the moment it was taken. */
    public record Sample(long nanos, Map<String, Ticks> groups, Map<String, Ticks> threads) {}

    /** The load itself is a group too. */
    public static final String LOAD = "load";

    public Machine {
        groups = new LinkedHashMap<>(groups);
        groups.put(LOAD, new Group(ProcessHandle.current().pid(), false));
    }

    public Sample sample() {
        var times = new LinkedHashMap<String, Ticks>();
        groups.forEach((name, group) -> times.put(name, Proc.ticks(group)));
        var threads = new LinkedHashMap<String, Ticks>();
        groups.forEach((name, group) ->
                Proc.threads(group.pid()).forEach((thread, ticks) -> threads.put(name + ": " + thread, ticks)));
        return new Sample(System.nanoTime(), times, threads);
    }

    /** What was used since. */
    public Usage since(Sample before) {
        var now = sample();
        var seconds = (now.nanos() - before.nanos()) / 1e9;
        var megabytes = new LinkedHashMap<String, Long>();
        groups.forEach((name, group) -> megabytes.put(name, Proc.megabytes(group)));
        return new Usage(
                cores(before.groups(), now.groups(), seconds),
                cores(before.threads(), now.threads(), seconds),
                megabytes);
    }

    private static Map<String, Double> cores(Map<String, Ticks> before, Map<String, Ticks> now, double seconds) {
        var cores = new LinkedHashMap<String, Double>();
        now.forEach((name, ticks) -> cores.put(
                name, ticks.minus(before.getOrDefault(name, Ticks.NONE)).seconds() / seconds));
        return cores;
    }
}
