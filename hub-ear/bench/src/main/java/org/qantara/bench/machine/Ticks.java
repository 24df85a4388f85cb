package org.qantara.bench.machine;

/** Processor time in hundredths of a second, of programs and of the kernel for them. */
public record Ticks(long user, long system) {

    static final Ticks NONE = new Ticks(0, 0);
    private static final double EACH_SECOND = 100;

    Ticks plus(Ticks other) {
        return new Ticks(user + other.user, system + other.system);
    }

    Ticks minus(Ticks other) {
        return new Ticks(user - other.user, system - other.system);
    }

    double seconds() {
        return (user + system) / EACH_SECOND;
    }
}
