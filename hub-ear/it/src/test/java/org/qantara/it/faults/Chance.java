package org.qantara.it.faults;

import java.util.Random;

/** Moments taken at random. The seed is printed, and {@code -Dqantara.faults.seed} takes the same ones again. */
final class Chance {

    private static final long SEED = Long.getLong("qantara.faults.seed", System.nanoTime());
    private static final Random RANDOM = new Random(SEED);

    static {
        System.out.println("moments are taken at random with -Dqantara.faults.seed=" + SEED);
    }

    private Chance() {}

    /** A number from {@code least} to less than {@code limit}. */
    static int between(int least, int limit) {
        return RANDOM.nextInt(least, limit);
    }
}
