package org.qantara.it.faults;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * What became of a load at its receivers; a message for two receivers counts twice.
 *
 * @param accepted what a receipt was given for
 * @param delivered different messages that arrived, with or without a receipt
 * @param lost accepted but never arrived
 * @param duplicated arrived again under another delivery id
 * @param reordered first arrived after a later paper of the same person
 * @param repeated arrived again under the same delivery id, so that the receiver can tell
 */
public record Tally(int accepted, int delivered, int lost, int duplicated, int reordered, int repeated) {

    public static Tally of(Load load, List<? extends Recipient> receivers) {
        return receivers.stream()
                .map(receiver -> of(load.accepted(), receiver.arrivals(load.name())))
                .reduce(new Tally(0, 0, 0, 0, 0, 0), Tally::plus);
    }

    /** What became of these messages at one receiver. */
    static Tally of(Collection<String> accepted, List<Arrival> arrivals) {
        var deliveryOf = new HashMap<String, HashSet<String>>();
        var latest = new HashMap<String, Integer>();
        var repeated = 0;
        var duplicated = 0;
        var reordered = 0;
        for (var arrival : arrivals) {
            var known = deliveryOf.computeIfAbsent(arrival.messageId(), _ -> new HashSet<>());
            var isFirst = known.isEmpty();
            if (!known.add(arrival.deliveryId())) {
                repeated++;
            } else if (!isFirst) {
                duplicated++;
            } else {
                var paper = arrival.paper();
                if (paper.number() < latest.getOrDefault(paper.person(), -1)) {
                    reordered++;
                }
                latest.merge(paper.person(), paper.number(), Math::max);
            }
        }
        var lost = (int)
                accepted.stream().filter(id -> !deliveryOf.containsKey(id)).count();
        return new Tally(accepted.size(), deliveryOf.size(), lost, duplicated, reordered, repeated);
    }

    Tally plus(Tally other) {
        return new Tally(
                accepted + other.accepted,
                delivered + other.delivered,
                lost + other.lost,
                duplicated + other.duplicated,
                reordered + other.reordered,
                repeated + other.repeated);
    }
}
