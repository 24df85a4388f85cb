package org.qantara.parsing;

import org.qantara.spi.Limits;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Counts nodes against the limits while a document is read. */
final class Counter {
    private final Limits limits;
    private int nodes;

    Counter(Limits limits) {
        this.limits = limits;
    }

    void node(int depth) {
        if (depth > limits.depth()) throw new Refusal(tooDeep(limits));
        count(1);
    }

    void count(int more) {
        nodes += more;
        if (nodes > limits.nodes()) throw new Refusal(Problem.of(ProblemCode.TOO_LARGE, "", limits.nodes() + " nodes"));
    }

    static Problem tooDeep(Limits limits) {
        return Problem.of(ProblemCode.TOO_DEEP, "", Integer.toString(limits.depth()));
    }

    static Problem tooLarge(Limits limits) {
        return Problem.of(ProblemCode.TOO_LARGE, "", size(limits.bytes()));
    }

    private static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " B";
    }
}
