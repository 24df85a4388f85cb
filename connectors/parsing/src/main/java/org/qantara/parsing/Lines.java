package org.qantara.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * The lines of a text that says nothing of its encoding, one after the other. What is UTF-8 is read as that; Arabic and
 * French in windows-1256 never look like it, and neither do capitals with accents in windows-1252. As some files are
 * several put together, each line is looked at by itself.
 */
final class Lines {
    static final int LONGEST = 1 << 20;

    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final InputStream in;
    private final byte[] read = new byte[1 << 14];
    private int from;
    private int to;
    private byte[] line = new byte[512];
    private CharBuffer decoded = CharBuffer.allocate(512);
    private int size;
    private long number;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    /** @throws Refusal {@code WRONG_ENCODING} if it begins as UTF-16 does */
    Lines(InputStream in) throws IOException {
        this.in = in;
        fill();
        if (begins(0xFE, 0xFF) || begins(0xFF, 0xFE)) throw new Refusal(Problem.of(ProblemCode.WRONG_ENCODING, ""));
        if (begins(0xEF, 0xBB, 0xBF)) from += 3;
    }

    /**
     * The next line without its end, or {@code null} if there is none.
     *
     * @throws Refusal {@code TOO_LARGE} if it is longer than {@value #LONGEST} bytes
     */
    String next() throws IOException {
        if (from == to && !fill()) return null;
        size = 0;
        number++;
        do {
            int start = from;
            while (from < to && read[from] != '\n') from++;
            append(start, from);
            if (from < to) {
                from++;
                break;
            }
        } while (fill());
        if (size > 0 && line[size - 1] == '\r') size--;
        return decoded();
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.readNBytes(read, 0, read.length));
        return to > 0;
    }

    private boolean begins(int... bytes) {
        if (to < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((read[i] & 0xFF) != bytes[i]) return false;
        return true;
    }

    private void append(int start, int end) {
        int length = end - start;
        if (length > LONGEST - size)
            throw new Refusal(Problem.of(ProblemCode.TOO_LARGE, "line " + number, (LONGEST >> 20) + " MiB"));
        if (line.length - size < length) line = Arrays.copyOf(line, Math.max(2 * line.length, size + length));
        System.arraycopy(read, start, line, size, length);
        size += length;
    }

    private String decoded() {
        if (decoded.capacity() < size) decoded = CharBuffer.allocate(line.length);
        decoded.clear();
        utf8.reset();
        if (utf8.decode(ByteBuffer.wrap(line, 0, size), decoded, true).isUnderflow())
            return decoded.flip().toString();
        var arabic = new String(line, 0, size, ARABIC);
        return mixesScriptsInOneWord(arabic) ? new String(line, 0, size, WESTERN) : arabic;
    }

    /** As nobody writes, but windows-1252 read as windows-1256 does. */
    private static boolean mixesScriptsInOneWord(String text) {
        boolean latin = false;
        boolean arabic = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = Character.isLetter(c);
            boolean isArabic = isLetter && c >= 0x600;
            if (isLetter && (isArabic ? latin : arabic)) return true;
            latin = isLetter && !isArabic;
            arabic = isArabic;
        }
        return false;
    }
}
