package org.qantara.parsing;

import org.qantara.spi.Limits;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Counts what a document takes against the limits while it is read. */
final class Counter {
    private static final int NAMESPACES = 1_000;

    private final Limits limits;
    private final LossReport report;
    private int nodes;
    private int reported;

    Counter(Limits limits, LossReport report) {
        this.limits = limits;
        this.report = report;
    }

    void node(int depth) {
        if (depth > limits.depth())
            throw new Refusal(Problem.of(ProblemCode.TOO_DEEP, "", Integer.toString(limits.depth())));
        count(1);
    }

    void count(int more) {
        nodes += more;
        if (nodes > limits.nodes()) throw tooLarge(limits.nodes() + " nodes");
    }

    String text(String text) {
        text(text.length());
        return text;
    }

    void text(int length) {
        if (length > limits.textLength()) throw tooLarge(limits.textLength() + " characters");
    }

    /** @param inScope declarations of namespaces around one element; every prefix is looked up among them */
    void namespaces(int inScope) {
        if (inScope > NAMESPACES) throw tooLarge(NAMESPACES + " namespaces");
    }

    /** Reports a loss. All paths together may be as long as a document, however cleverly its names are chosen. */
    void lost(String path, Loss.Reason reason) {
        reported += path.length();
        if (reported > limits.bytes()) throw tooLarge(size(limits.bytes()));
        report.add(path, reason);
    }

    static Problem tooLarge(Limits limits) {
        return Problem.of(ProblemCode.TOO_LARGE, "", size(limits.bytes()));
    }

    private static Refusal tooLarge(String limit) {
        return new Refusal(Problem.of(ProblemCode.TOO_LARGE, "", limit));
    }

    private static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " B";
    }
}
