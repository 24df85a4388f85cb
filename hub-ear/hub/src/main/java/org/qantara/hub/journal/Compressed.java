package org.qantara.hub.journal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;

/**
 * How bytes stand in columns: {@value #MARK}, their length in four bytes, an LZ4 block. Rows of the first days hold a
 * zlib stream, whose first byte is never {@value #MARK}.
 */
final class Compressed {
    private static final byte MARK = 4;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final int BUFFER = 8192;
    /** In Java and without {@code Unsafe}: native code cannot be loaded twice when the hub is deployed anew. */
    private static final LZ4Factory LZ4 = LZ4Factory.safeInstance();

    private Compressed() {}

    static byte[] of(byte[] plain) {
        var compressor = LZ4.fastCompressor();
        var block = new byte[HEAD + compressor.maxCompressedLength(plain.length)];
        ByteBuffer.wrap(block).put(MARK).putInt(plain.length);
        int length = compressor.compress(plain, 0, plain.length, block, HEAD, block.length - HEAD);
        return Arrays.copyOf(block, HEAD + length);
    }

    /** @throws IllegalStateException if these are not compressed bytes */
    static byte[] plain(byte[] compressed) {
        try {
            return compressed.length > HEAD && compressed[0] == MARK ? block(compressed) : inflated(compressed);
        } catch (LZ4Exception | DataFormatException e) {
            throw new IllegalStateException("unreadable bytes in the journal", e);
        }
    }

    /**
     * An SQL expression: how many bytes the column's are in plain, sealed or not; for a zlib stream, which does not say,
     * what is likely.
     */
    static String lengthOf(String column) {
        return """
            case when get_byte(substring(%1$s from 1 for 1), 0) in (%2$d, %3$d)
            then ('x' || encode(substring(%1$s from 2 for 4), 'hex'))::bit(32)::int
            else 8 * octet_length(%1$s) end""".formatted(column, MARK, Sealed.MARK);
    }

    private static byte[] block(byte[] compressed) {
        var plain = new byte[ByteBuffer.wrap(compressed).getInt(1)];
        int length = LZ4.safeDecompressor().decompress(compressed, HEAD, compressed.length - HEAD, plain, 0);
        if (length != plain.length) throw new LZ4Exception("it ends too early");
        return plain;
    }

    private static byte[] inflated(byte[] stream) throws DataFormatException {
        try (var inflater = new Inflater()) {
            inflater.setInput(stream);
            var out = new ByteArrayOutputStream(BUFFER);
            var buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && inflater.needsInput()) throw new DataFormatException("it ends too early");
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        }
    }
}
