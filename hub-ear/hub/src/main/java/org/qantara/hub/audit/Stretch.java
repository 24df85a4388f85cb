package org.qantara.hub.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.hub.audit.Seal.Place;

/**
 * Acts of the chain that follow each other, up to a signed head.
 *
 * @param before the chain before the first of them
 */
record Stretch(Link before, List<PlacedAct> acts, Head head) {
    /** From the seal that holds this act to the first head over it; nothing if it is not signed for yet. */
    static Optional<Stretch> from(Place act, Seals seals, Heads heads) throws SQLException {
        var first = seals.holding(act);
        if (first.isEmpty()) return Optional.empty();
        return from(first.get(), seals, heads);
    }

    static Optional<Stretch> from(Seal first, Seals seals, Heads heads) throws SQLException {
        var head = heads.over(first.end().seq());
        if (head.isEmpty()) return Optional.empty();
        var acts = new ArrayList<PlacedAct>();
        for (var seal = Optional.of(first);
                seal.isPresent() && seal.get().end().seq() <= head.get().seq();
                seal = seals.after(seal.get())) acts.addAll(seals.acts(seal.get()));
        return Optional.of(new Stretch(seals.before(first).end(), acts, head.get()));
    }

    /** The number in the chain of the act at this position. */
    long seq(int position) {
        return before.seq() + 1 + position;
    }
}
