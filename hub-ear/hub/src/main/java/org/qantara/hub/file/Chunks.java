package org.qantara.hub.file;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Chunks one behind the other, of which one at a time is in memory; an empty one ends them. */
final class Chunks extends InputStream {
    private final IntFunction<byte[]> source;
    private byte[] chunk = new byte[0];
    private int at;
    private int number;
    private boolean ended;

    Chunks(IntFunction<byte[]> source) {
        this.source = source;
    }

    @Override
    public int read() {
        return isThere() ? chunk[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) return 0;
        if (!isThere()) return -1;
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean isThere() {
        if (at == chunk.length && !ended) {
            chunk = source.apply(number++);
            at = 0;
            ended = chunk.length == 0;
        }
        return !ended;
    }
}
