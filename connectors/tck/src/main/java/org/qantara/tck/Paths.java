package org.qantara.tck;

/** Paths of documents and records. */
final class Paths {
    private Paths() {}

    /** Whether a path is this one or leads on from it. */
    static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + "/") || outer.isEmpty();
    }
}
