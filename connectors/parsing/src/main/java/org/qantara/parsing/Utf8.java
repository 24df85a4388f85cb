package org.qantara.parsing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text becoming UTF-8: escaped, encoded and looked through for what the syntax cannot hold in one pass. */
final class Utf8 {
    private static final int CHUNK = 256;
    private static final int LONGEST_ESCAPE = 6;
    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    private final char[] chars = new char[CHUNK];
    private byte[] bytes = new byte[64 * CHUNK];
    private int size;
    private boolean heldAll = true;

    /** What stands for characters that may not stand for themselves; the longest are {@value #LONGEST_ESCAPE} bytes. */
    static final class Escapes {
        private final byte[][] ascii = new byte[128][];
        private final Repertoire repertoire;

        /** What the repertoire does not hold is replaced; the rest stands for itself so far. */
        Escapes(Repertoire repertoire) {
            this.repertoire = repertoire;
            for (char c = 0; c < ascii.length; c++) if (!repertoire.holds(c)) ascii[c] = REPLACEMENT;
        }

        Escapes with(char character, String escape) {
            ascii[character] = escape.getBytes(StandardCharsets.US_ASCII);
            return this;
        }
    }

    /** A character of ASCII that needs no escape. */
    void sign(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
    }

    /** Text of ASCII that needs no escape: names and signs of the syntax. */
    void signs(String ascii) {
        int length = ascii.length();
        reserve(length);
        for (int i = 0; i < length; i++) bytes[size + i] = (byte) ascii.charAt(i);
        size += length;
    }

    void text(String text, Escapes escapes) {
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + CHUNK);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) to--;
            text.getChars(from, to, chars, 0);
            chunk(to - from, escapes);
            from = to;
        }
    }

    /** Whether everything so far could be held. */
    boolean heldAll() {
        return heldAll;
    }

    byte[] done() {
        return Arrays.copyOf(bytes, size);
    }

    private void chunk(int length, Escapes escapes) {
        reserve(length * LONGEST_ESCAPE);
        var ascii = escapes.ascii;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c < 0x80) {
                if (ascii[c] == null) bytes[at++] = (byte) c;
                else at = escape(ascii[c], at);
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | (c >> 6));
                bytes[at++] = more(c);
            } else if (!Character.isSurrogate(c)) at = three(c, at, escapes.repertoire);
            else if (i + 1 < length && Character.isSurrogatePair(c, chars[i + 1]))
                at = four(Character.toCodePoint(c, chars[++i]), at);
            else at = escape(REPLACEMENT, at);
        }
        size = at;
    }

    private int three(char c, int at, Repertoire repertoire) {
        if (c >= 0xFFFE && !repertoire.holds(c)) return escape(REPLACEMENT, at);
        bytes[at] = (byte) (0xE0 | (c >> 12));
        bytes[at + 1] = more(c >> 6);
        bytes[at + 2] = more(c);
        return at + 3;
    }

    private int four(int c, int at) {
        bytes[at] = (byte) (0xF0 | (c >> 18));
        bytes[at + 1] = more(c >> 12);
        bytes[at + 2] = more(c >> 6);
        bytes[at + 3] = more(c);
        return at + 4;
    }

    /** Six bits more of a character. */
    private static byte more(int c) {
        return (byte) (0x80 | (c & 0x3F));
    }

    private int escape(byte[] escape, int at) {
        if (escape == REPLACEMENT) heldAll = false;
        System.arraycopy(escape, 0, bytes, at, escape.length);
        return at + escape.length;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
}
