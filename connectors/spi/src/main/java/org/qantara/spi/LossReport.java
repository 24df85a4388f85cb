package org.qantara.spi;

import java.util.ArrayList;
import java.util.List;

/** Gathers the losses of one translation, in the order they are met. */
public final class LossReport {
    private final List<Loss> losses = new ArrayList<>();

    public void add(String at, Loss.Reason reason) {
        losses.add(new Loss(at, reason));
    }

    public List<Loss> losses() {
        return List.copyOf(losses);
    }
}
