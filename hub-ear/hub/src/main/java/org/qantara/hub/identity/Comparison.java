package org.qantara.hub.identity;

import java.util.List;

/**
 * What two descriptions are of, and why.
 *
 * @param findings one for each field that both state
 */
public record Comparison(Verdict verdict, List<Finding> findings) {
    public Comparison {
        findings = List.copyOf(findings);
    }

    /** The sum of the weights, in bits. */
    public double score() {
        return findings.stream().mapToDouble(Finding::weight).sum();
    }
}
