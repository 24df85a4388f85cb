package org.qantara.hub.terminology.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no further than it may. */
final class Limited extends FilterInputStream {
    /** There is more. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private long left;

    Limited(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        return counted(read, read);
    }

    private int counted(int read, int bytes) throws IOException {
        if (read < 0) return read;
        left -= bytes;
        if (left < 0) throw new TooLarge();
        return read;
    }
}
