package org.qantara.credentials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/**
 * Fields that say the same thing, of which one has a place. Which it is does not depend on where they stand: the keys of
 * a JSON object have no order (RFC 8259, section 1).
 */
final class Best<T> {
    private final List<Said<T>> all = new ArrayList<>();

    /** @param leaves where it stands */
    private record Said<T>(int rank, T value, List<String> leaves) {}

    /**
     * Reads one of them.
     *
     * @param rank the lowest is the best; of the same rank the first
     * @param reader gives {@code null} if nothing is said
     */
    void read(int rank, Node field, Function<Node, T> reader) {
        var leaves = new ArrayList<String>();
        add(rank, reader.apply(new Noted(field, leaves)), leaves);
    }

    /** One that was read elsewhere; {@code null} if nothing is said. */
    void add(int rank, T value) {
        add(rank, value, List.of());
    }

    private void add(int rank, T value, List<String> leaves) {
        if (value != null) all.add(new Said<>(rank, value, leaves));
    }

    /** The best, or {@code null} if there is none. Those that say something else are lost. */
    T of(LossReport report, Loss.Reason reason) {
        var best = all.stream().min(Comparator.comparingInt(Said::rank)).orElse(null);
        if (best == null) return null;
        for (var other : all)
            if (!other.value.equals(best.value)) other.leaves.forEach(leaf -> report.add(leaf, reason));
        return best.value;
    }
}
