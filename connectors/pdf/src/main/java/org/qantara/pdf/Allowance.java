package org.qantara.pdf;

import org.qantara.parsing.Refusal;
import org.qantara.spi.Limits;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * What reading one PDF may cost. A document is read at random places, and as often as its references lead there: how
 * much is read in all is what its time depends on.
 */
final class Allowance {
    private static final int READ_OVER = 24;
    private static final int LEAST_READ = 1 << 20;
    /** Of object and cross-reference streams once they are inflated. What follows from each byte is far larger. */
    private static final int STRUCTURE = 4 << 20;

    private static final int NODES = Limits.DEFAULT.nodes();

    private long read;
    private int structure = STRUCTURE;
    private int nodes = NODES;

    Allowance(int size) {
        read = LEAST_READ + (long) size * READ_OVER;
    }

    /** Bytes of the document are about to be read. */
    void read(int bytes) {
        read -= bytes;
        if (read < 0) throw new Refusal(Problem.of(ProblemCode.MALFORMED, ""));
    }

    /** How much more of the document's structure may be inflated, in bytes. */
    int structure() {
        return structure;
    }

    /** This much of the structure is about to be inflated. */
    void structure(int bytes) {
        if (bytes > structure) throw tooLarge(STRUCTURE);
        structure -= bytes;
    }

    /** Another number, name, text, list or dictionary is about to be made. */
    void node() {
        if (--nodes < 0) throw tooLarge(NODES + " nodes");
    }

    static Refusal tooLarge(int bytes) {
        return tooLarge(inMebibytes(bytes));
    }

    static String inMebibytes(int bytes) {
        return (bytes >> 20) + " MiB";
    }

    static Refusal tooLarge(String limit) {
        return new Refusal(Problem.of(ProblemCode.TOO_LARGE, "", limit));
    }
}
