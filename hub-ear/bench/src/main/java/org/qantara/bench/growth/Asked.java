package org.qantara.bench.growth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The executions of one query at one size of the journal. */
record Asked(List<Executed> all) {

    static Map<String, Asked> byQuery(Collection<Executed> executed) {
        var grouped = new TreeMap<String, List<Executed>>();
        executed.forEach(one ->
                grouped.computeIfAbsent(one.query(), _ -> new ArrayList<>()).add(one));
        var asked = new TreeMap<String, Asked>();
        grouped.forEach((query, all) -> asked.put(query, new Asked(all)));
        return asked;
    }

    double millis() {
        return all.stream().mapToDouble(Executed::millis).average().orElseThrow();
    }

    /** The most rows that one execution read. */
    long looked() {
        return all.stream().mapToLong(Executed::looked).max().orElseThrow();
    }

    /** How the execution that read the most went about it. */
    String way() {
        return all.stream()
                .max(Comparator.comparingLong(Executed::looked))
                .map(one -> String.join(" ", one.scans()))
                .orElseThrow();
    }
}
