package org.qantara.hub.flow;

import java.util.ArrayList;
import java.util.List;
import org.qantara.hub.journal.Outbox;

/**
 * Deliveries to one recipient that travel as one message: 100 at most, of 4 MiB of records at most, and one at least.
 */
final class Bundles {
    private static final int MOST = 100;
    private static final int MOST_BYTES = 4 << 20;

    private Bundles() {}

    static List<List<Outbox.Item>> of(List<Outbox.Item> items) {
        var bundles = new ArrayList<List<Outbox.Item>>();
        var bytes = 0L;
        for (var item : items) {
            bytes += item.bytes();
            if (bundles.isEmpty() || bundles.getLast().size() == MOST || bytes > MOST_BYTES) {
                bundles.add(new ArrayList<>());
                bytes = item.bytes();
            }
            bundles.getLast().add(item);
        }
        return bundles;
    }
}
