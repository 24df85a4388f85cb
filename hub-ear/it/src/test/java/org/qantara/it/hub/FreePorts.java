package org.qantara.it.hub;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/** A hundred ports in a row, below those the system hands out by itself. */
public final class FreePorts {

    static final int COUNT = 100;
    private static final int FIRST = 20_000;
    private static final int BLOCKS = 120;

    private FreePorts() {}

    public static int base() {
        return new Random()
                .ints(0, BLOCKS)
                .map(block -> FIRST + block * COUNT)
                .filter(FreePorts::areFree)
                .findFirst()
                .orElseThrow();
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
