package org.qantara.hub.instances;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Heartbeats in memory; whoever dies is found out at once. */
final class Hearts implements Heartbeats {
    private final TreeSet<UUID> atWork = new TreeSet<>();
    private int count;
    boolean reachable = true;

    UUID fresh() {
        return new UUID(0, count++);
    }

    void die(UUID instance) {
        atWork.remove(instance);
    }

    @Override
    public List<UUID> beat(UUID instance) {
        check();
        atWork.add(instance);
        return List.copyOf(atWork);
    }

    @Override
    public List<UUID> leave(UUID instance) {
        check();
        atWork.remove(instance);
        return List.copyOf(atWork);
    }

    private void check() {
        if (!reachable) throw new IllegalStateException("out of reach");
    }
}
