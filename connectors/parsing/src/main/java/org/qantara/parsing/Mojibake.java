package org.qantara.parsing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qantara.spi.Loss;

/** Text that was written as UTF-8 and read as something else on its way here, once or several times. */
public final class Mojibake {
    private static final List<Map<Character, Byte>> READ_AS = List.of(bytes("windows-1252"), bytes("windows-1256"));
    private static final int MOST_TIMES = 3;

    private Mojibake() {}

    /** The text of a node as it was meant. What was mended is reported {@code REPAIRED}. */
    public static String text(Node node) {
        var text = node.text();
        var mended = mended(text);
        if (!mended.equals(text)) node.lost(Loss.Reason.REPAIRED);
        return mended;
    }

    /** The text as it was meant; itself if nothing shows that it was damaged. */
    public static String mended(String text) {
        var mended = text;
        for (int i = 0; i < MOST_TIMES; i++) {
            var before = once(mended);
            if (before == null) break;
            mended = before;
        }
        return mended;
    }

    /** {@code null} if it cannot have been UTF-8 that was read as anything else. */
    private static String once(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) return null;
        return READ_AS.stream()
                .map(bytes -> before(text, bytes))
                .filter(before -> before != null && before.codePoints().allMatch(Mojibake::isPlausible))
                .findFirst()
                .orElse(null);
    }

    private static String before(String text, Map<Character, Byte> readAs) {
        var bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            var read = readAs.get(text.charAt(i));
            if (read == null) return null;
            bytes.put(read);
        }
        var meant = CharBuffer.allocate(text.length());
        var isUtf8 = !StandardCharsets.UTF_8
                .newDecoder()
                .decode(bytes.flip(), meant, true)
                .isError();
        return isUtf8 ? meant.flip().toString() : null;
    }

    /** Some few letters in capitals and quotation marks look like UTF-8 of letters that nobody here uses. */
    private static boolean isPlausible(int codePoint) {
        if (Character.isISOControl(codePoint) && codePoint > 0x20) return false;
        return switch (Character.UnicodeScript.of(codePoint)) {
            case LATIN -> codePoint < 0x180;
            case ARABIC, COMMON, INHERITED -> true;
            default -> false;
        };
    }

    /** By the character it is read as; what an encoding leaves open is read as ISO 8859-1 has it, and so is 80 to 9F. */
    private static Map<Character, Byte> bytes(String encoding) {
        var bytes = new HashMap<Character, Byte>();
        for (int b = 0; b < 0x100; b++) {
            var read = new String(new byte[] {(byte) b}, Charset.forName(encoding)).charAt(0);
            if (read != 0xFFFD) bytes.put(read, (byte) b);
            if (b >= 0x80 && b < 0xA0) bytes.put((char) b, (byte) b);
        }
        return Map.copyOf(bytes);
    }
}
