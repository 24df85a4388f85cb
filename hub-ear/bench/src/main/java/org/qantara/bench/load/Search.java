package org.qantara.bench.load;

import java.util.stream.IntStream;

/** Finds bytes in bytes. */
final class Search {

    private Search() {}

    /** Where {@code what} begins first, or -1. */
    static int first(byte[] in, int from, int to, byte[] what) {
        for (var at = from; at <= to - what.length; at++) {
            if (isAt(in, at, what)) {
                return at;
            }
        }
        return -1;
    }

    /** Where {@code what} ends, each time. */
    static int[] ends(byte[] in, byte[] what) {
        return IntStream.rangeClosed(0, in.length - what.length)
                .filter(at -> isAt(in, at, what))
                .map(at -> at + what.length)
                .toArray();
    }

    private static boolean isAt(byte[] in, int at, byte[] what) {
        for (var i = 0; i < what.length; i++) {
            if (in[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }
}
