package org.qantara.hub.journal;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.qantara.hub.subject.SubjectKey;

/**
 * How bytes of a person stand in columns: {@value #MARK}, their length before they were compressed in four bytes (so
 * that the database can tell it), then what {@link Compressed} made of them, encrypted. The key is the subject's; the
 * row, the column and the length are authenticated with it. Rows from before there were subjects are compressed only.
 */
final class Sealed {
    static final byte MARK = 5;
    private static final int HEAD = 1 + Integer.BYTES;

    private Sealed() {}

    static byte[] of(byte[] compressed, SubjectKey key, UUID row, SealedColumn at) {
        int length = ByteBuffer.wrap(compressed).getInt(1);
        var sealed = key.seal(compressed, place(row, at, length), HEAD);
        ByteBuffer.wrap(sealed).put(MARK).putInt(length);
        return sealed;
    }

    /**
     * Opens and decompresses.
     *
     * @throws SubjectGone if the subject was erased
     */
    static byte[] plain(byte[] stored, Owner owner, UUID row, SealedColumn at) {
        return switch (owner) {
            case Owner.Somebody(var key) -> Compressed.plain(opened(stored, key.get(), row, at));
            case Owner.Erased() -> throw new SubjectGone();
            case Owner.Unknown() -> Compressed.plain(stored);
        };
    }

    private static byte[] opened(byte[] stored, SubjectKey key, UUID row, SealedColumn at) {
        if (stored.length < HEAD || stored[0] != MARK) throw new IllegalStateException("bytes that are not sealed");
        return key.open(stored, place(row, at, ByteBuffer.wrap(stored).getInt(1)), HEAD);
    }

    private static byte[] place(UUID row, SealedColumn at, int length) {
        return ByteBuffer.allocate(2 * Long.BYTES + 1 + Integer.BYTES)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .put((byte) at.ordinal())
                .putInt(length)
                .array();
    }
}
