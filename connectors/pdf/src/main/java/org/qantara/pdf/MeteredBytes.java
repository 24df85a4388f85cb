package org.qantara.pdf;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A document in memory, to be read no more than its {@link Allowance} allows. */
final class MeteredBytes implements RandomAccessRead {
    private final byte[] bytes;
    private final Allowance allowance;
    private int position;
    private boolean closed;

    MeteredBytes(byte[] bytes, Allowance allowance) {
        this.bytes = bytes;
        this.allowance = allowance;
    }

    @Override
    public int read() {
        allowance.read(1);
        return isEOF() ? -1 : bytes[position++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        allowance.read(1);
        if (isEOF()) return -1;
        int more = Math.min(length, bytes.length - position);
        allowance.read(more);
        System.arraycopy(bytes, position, into, offset, more);
        position += more;
        return more;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) {
        allowance.read(1);
        position = (int) Math.clamp(to, 0, bytes.length);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean isEOF() {
        return position >= bytes.length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }
}
