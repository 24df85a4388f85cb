package org.qantara.bench.machine;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What groups of processes used over a time.
 *
 * @param cores by group: 1 is one core all the time
 * @param threads cores by group and name of thread
 * @param megabytes resident at the end, memory that processes share counted once
 */
public record Usage(Map<String, Double> cores, Map<String, Double> threads, Map<String, Long> megabytes) {

    private static final int MOST_THREADS = 8;

    public double cores(String group) {
        return cores.get(group);
    }

    /** The threads that used most of a group's processor time. */
    public String busiest(String group) {
        return threads.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(group + ": "))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_THREADS)
                .map(entry -> "%s %.2f".formatted(entry.getKey().substring(group.length() + 2), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
