package org.qantara.bench.load;

/** Half, 95 and 99 of a hundred were at most so many milliseconds. */
public record Spread(double p50, double p95, double p99) {}
