package org.qantara.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Stacks and their weight: samples of processor time, or bytes allocated. */
final class Stacks {

    private static final int TOP = 60;

    private final Map<String, Long> weights = new TreeMap<>();

    /** Of the events of one type. */
    static Stacks of(Path recording, String type) throws IOException {
        var stacks = new Stacks();
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                var event = file.readEvent();
                if (event.getEventType().getName().equals(type) && event.getStackTrace() != null) {
                    stacks.weights.merge(stack(event), weight(event), Long::sum);
                }
            }
        }
        return stacks;
    }

    private static long weight(RecordedEvent event) {
        return event.hasField("weight") ? event.getLong("weight") : 1;
    }

    /** The outermost frame first, as flame graphs want it; the thread before all. */
    private static String stack(RecordedEvent event) {
        var frames = new ArrayList<String>();
        event.getStackTrace().getFrames().forEach(frame -> frames.addFirst(name(frame)));
        frames.addFirst(thread(event));
        return String.join(";", frames);
    }

    private static String thread(RecordedEvent event) {
        for (var field : List.of("eventThread", "sampledThread")) {
            if (event.hasField(field) && event.getThread(field) != null) {
                var name = event.getThread(field).getJavaName();
                return name == null ? "native" : name.replaceAll("[0-9]+", "#").replace(';', ' ');
            }
        }
        return "unknown";
    }

    private static String name(RecordedFrame frame) {
        var method = frame.getMethod();
        return method.getType().getName().replaceFirst("/0x.*", "") + "." + method.getName();
    }

    /** Collapsed stacks to {@code <file>.collapsed}, the heaviest frames to {@code <file>.top}. */
    void write(Path file) throws IOException {
        var name = file.getFileName().toString();
        Files.write(
                file.resolveSibling(name + ".collapsed"),
                weights.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
        Files.writeString(
                file.resolveSibling(name + ".top"),
                "share of the frame itself\n" + top(false) + "\nshare of the frame and what it called\n" + top(true));
    }

    private String top(boolean withCalled) {
        var sum =
                Math.max(1, weights.values().stream().mapToLong(Long::longValue).sum());
        var frames = new HashMap<String, Long>();
        weights.forEach((stack, weight) -> {
            var parts = List.of(stack.split(";", -1));
            var counted = withCalled ? new LinkedHashSet<>(parts) : List.of(parts.getLast());
            counted.forEach(frame -> frames.merge(frame, weight, Long::sum));
        });
        var text = new StringBuilder();
        frames.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(TOP)
                .forEach(entry ->
                        text.append("%5.1f %%  %s%n".formatted(100.0 * entry.getValue() / sum, entry.getKey())));
        return text.toString();
    }
}
