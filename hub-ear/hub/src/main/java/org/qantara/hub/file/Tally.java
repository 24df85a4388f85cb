package org.qantara.hub.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qantara.spi.Loss;

/** Counts rows while a file is read. Of different warnings it keeps the first {@value #MOST}; each row's receipt has all. */
final class Tally {
    static final int MOST = 200;

    private final Map<Loss, Long> losses = new LinkedHashMap<>();
    private long read;
    private long accepted;
    private long repeated;
    private long rejected;

    void accepted(List<Loss> lost) {
        read++;
        accepted++;
        for (var loss : lost) if (losses.size() < MOST || losses.containsKey(loss)) losses.merge(loss, 1L, Long::sum);
    }

    void repeated() {
        read++;
        repeated++;
    }

    void rejected() {
        read++;
        rejected++;
    }

    ReceivedFile.Counts counts() {
        return new ReceivedFile.Counts(read, accepted, repeated, rejected, 0);
    }

    /** Those of the whole file first. */
    List<Warning> warnings(List<Loss> ofTheFile) {
        var all = new ArrayList<Warning>();
        for (var loss : ofTheFile) all.add(new Warning(loss.at(), loss.reason(), 0));
        losses.forEach((loss, rows) -> all.add(new Warning(loss.at(), loss.reason(), rows)));
        return all;
    }
}
