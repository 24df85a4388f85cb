package org.qantara.hub.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A zip file with one possible form: entries stored as they are, without times, attributes or comments (APPNOTE 6.3,
 * version 1.0). The same files give the same bytes, so that whoever builds it anew sees any that was changed.
 */
final class StoredZip {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 10;
    private static final short FIRST_DAY = 0x21; // of 1980, the first a zip can tell

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    private StoredZip() {}

    /** @param files by name, in ASCII */
    static byte[] of(Map<String, byte[]> files) {
        var zip = new StoredZip();
        files.forEach(zip::add);
        return zip.end();
    }

    private void add(String name, byte[] bytes) {
        var offset = out.size();
        var ascii = name.getBytes(StandardCharsets.US_ASCII);
        var common = little(26)
                .putShort(VERSION)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(FIRST_DAY)
                .putInt(crc(bytes))
                .putInt(bytes.length)
                .putInt(bytes.length)
                .putShort((short) ascii.length)
                .putShort((short) 0)
                .array();
        out.writeBytes(little(4).putInt(LOCAL).array());
        out.writeBytes(common);
        out.writeBytes(ascii);
        out.writeBytes(bytes);
        directory.writeBytes(little(6).putInt(CENTRAL).putShort(VERSION).array());
        directory.writeBytes(common);
        directory.writeBytes(little(14).position(10).putInt(offset).array());
        directory.writeBytes(ascii);
        count++;
    }

    private byte[] end() {
        var offset = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(little(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(directory.size())
                .putInt(offset)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    private static int crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
