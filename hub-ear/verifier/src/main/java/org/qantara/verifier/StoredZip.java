package org.qantara.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A zip file in the one form the hub gives it: entries stored one after another, without times, attributes or comments.
 *
 * @param files by name
 * @param wrongAt the first byte that is not as it must be; -1 if all are
 */
record StoredZip(Map<String, byte[]> files, int wrongAt) {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int HEAD = 30;
    private static final int LONGEST_NAME = 100;

    /** Reads as far as it can be read. */
    static StoredZip read(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        var in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= HEAD && in.getInt(in.position()) == LOCAL) {
            int size = in.getInt(in.position() + 18);
            int name = in.getShort(in.position() + 26);
            if (name < 1 || name > LONGEST_NAME || size < 0 || size > in.remaining() - HEAD - name) break;
            in.position(in.position() + HEAD);
            var ascii = new byte[name];
            in.get(ascii);
            var bytes = new byte[size];
            in.get(bytes);
            files.put(new String(ascii, StandardCharsets.ISO_8859_1), bytes);
        }
        return new StoredZip(files, Arrays.mismatch(zip, write(files)));
    }

    /** These files in that form. */
    static byte[] write(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            var offset = out.size();
            var head = head(name, bytes);
            out.writeBytes(little(4).putInt(LOCAL).array());
            out.writeBytes(head);
            out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(bytes);
            directory.writeBytes(little(6).putInt(CENTRAL).putShort((short) 10).array());
            directory.writeBytes(head);
            directory.writeBytes(little(14).putInt(10, offset).array());
            directory.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        });
        var end = little(22)
                .putInt(0, END)
                .putShort(8, (short) files.size())
                .putShort(10, (short) files.size())
                .putInt(12, directory.size())
                .putInt(16, out.size());
        out.writeBytes(directory.toByteArray());
        out.writeBytes(end.array());
        return out.toByteArray();
    }

    private static byte[] head(String name, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        var head = new byte[26];
        ByteBuffer.wrap(head)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(0, (short) 10)
                .putShort(8, (short) 0x21)
                .putInt(10, (int) crc.getValue())
                .putInt(14, bytes.length)
                .putInt(18, bytes.length)
                .putShort(22, (short) name.length());
        return head;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
