package org.qantara.jsonresume;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qantara.model.Candidate;
import org.qantara.parsing.Unplaced;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Which leaves of the record the document says; all others are lost. */
final class Placed {
    private final Set<String> leaves = new HashSet<>();
    private final Map<String, Loss.Reason> reasons = new HashMap<>();

    static String item(String list, int index) {
        return index == 0 ? list : list + "[" + (index + 1) + "]";
    }

    void whole(String leaf) {
        leaves.add(leaf);
    }

    void lessPrecise(String leaf) {
        reasons.put(leaf, Loss.Reason.LESS_PRECISE);
    }

    void onlyFirst(String leaf) {
        reasons.put(leaf, Loss.Reason.ONLY_FIRST_KEPT);
    }

    /** A script follows from the spelling, and what a record was read from is no part of it. */
    void reportOthers(Candidate candidate, LossReport losses) {
        var all = new LossReport();
        Unplaced.report("", candidate, all);
        for (var loss : all.losses()) {
            boolean said = leaves.contains(loss.at())
                    || loss.at().endsWith("/script")
                    || loss.at().startsWith("/provenance/");
            if (!said) losses.add(loss.at(), reasons.getOrDefault(loss.at(), loss.reason()));
        }
    }
}
