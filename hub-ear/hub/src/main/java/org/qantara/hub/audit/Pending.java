package org.qantara.hub.audit;

import java.util.List;

/**
 * Acts that are not sealed yet, since a transaction that is older than theirs has not ended.
 *
 * @param after how many acts the chain has
 */
record Pending(long after, List<PlacedAct> acts) {
    Pending {
        acts = List.copyOf(acts);
    }

    boolean isNone() {
        return acts.isEmpty();
    }

    /** As {@code unsealed.txt} has them. */
    String text() {
        var text = new StringBuilder("after " + after + "\n");
        acts.forEach(act -> text.append(act.line()).append('\n'));
        return text.toString();
    }
}
