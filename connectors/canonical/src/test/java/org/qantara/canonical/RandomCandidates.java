package org.qantara.canonical;

import java.util.function.Consumer;
import org.qantara.model.Candidate;

/** Three hundred candidates from nearly empty to full, the same every time. */
final class RandomCandidates {
    private RandomCandidates() {}

    static void each(Consumer<Candidate> test) {
        for (int seed = 0; seed < 300; seed++) {
            double fullness = seed % 3 == 0 ? 0.1 : seed % 3 == 1 ? 0.5 : 1;
            test.accept(new RandomRecords(seed, fullness).next(Candidate.class));
        }
    }
}
