package org.qantara.it.hub;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A hundred ports in a row, below those the system hands out by itself. */
public final class FreePorts {

    static final int COUNT = 100;
    private static final int FIRST = 20_000;
    private static final int BLOCKS = 120;

    private FreePorts() {}

    public static int base() {
        return bases(1).getFirst();
    }

    /** Several such rows, no two of them the same. */
    public static List<Integer> bases(int count) {
        return new Random()
                .ints(0, BLOCKS)
                .distinct()
                .map(block -> FIRST + block * COUNT)
                .filter(FreePorts::areFree)
                .limit(count)
                .boxed()
                .toList();
    }

    public static boolean areFree(int base) {
        return IntStream.range(base, base + COUNT).allMatch(FreePorts::isFree);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
