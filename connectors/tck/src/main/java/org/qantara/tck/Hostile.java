package org.qantara.tck;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;

/** What a good document becomes when somebody means ill or is careless. */
record Hostile(Payload good) {
    /** Values to put where something else is expected. */
    static final List<String> VALUES = List.of(
            "-1",
            "99999999999999999999",
            "2024-13-45",
            "0000-00-00",
            "2024-02-30T25:61:61Z",
            "null",
            "https://",
            "<p>&nbsp;<b>",
            "فاطمة الزهراء بنت‌أحمد",
            "strange 7f3a9 value",
            "x".repeat(100_000));

    /** Texts that a record may hold and a document may not, or not as they are. */
    static final List<String> TEXTS = List.of(
            "<a href=\"x\">&amp;]]>'",
            "a\u0000b\u000Bc\uFFFF",
            "half a character: \uD83D",
            "فاطمة \u202E Fatima \u200F",
            " \t spaced \r\n",
            "x".repeat(2_000));

    private boolean isXml() {
        return good.text().stripLeading().startsWith("<");
    }

    Stream<Payload> truncated() {
        var text = good.text().strip();
        return Stream.of(1, 25, 50, 75, 95, 99)
                .map(percent -> like(text.substring(0, 1 + (text.length() - 2) * percent / 100)));
    }

    Payload withDoctype(String doctype) {
        var text = good.text().replaceFirst("^\\s*<\\?xml[^>]*\\?>", "");
        return like(doctype + text);
    }

    Payload nested(int levels) {
        return isXml()
                ? appended("<x>".repeat(levels) + "</x>".repeat(levels))
                : appended("\"x\":" + "{\"x\":".repeat(levels - 1) + "{}" + "}".repeat(levels - 1));
    }

    Payload withManyNodes(int nodes) {
        return isXml() ? appended("<x/>".repeat(nodes)) : appended("\"x\":[1" + ",1".repeat(nodes - 1) + "]");
    }

    Payload aByteTooLong() {
        var bytes = Arrays.copyOf(good.bytes(), Limits.DEFAULT.bytes() + 1);
        Arrays.fill(bytes, good.bytes().length, bytes.length, (byte) ' ');
        return new Payload(good.mediaType(), bytes);
    }

    Payload notUtf8() {
        var text = appended(isXml() ? "<x>Fès</x>" : "\"x\":\"Fès\"").text();
        var out = new ByteArrayOutputStream();
        int at = text.lastIndexOf("Fès") + 1;
        out.writeBytes(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
        out.write(0xE8);
        out.writeBytes(text.substring(at + 1).getBytes(StandardCharsets.UTF_8));
        return new Payload(good.mediaType(), out.toByteArray());
    }

    Payload flipped(Random random) {
        var bytes = good.bytes().clone();
        for (int i = 0; i < 1 + random.nextInt(4); i++)
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return new Payload(good.mediaType(), bytes);
    }

    private Payload appended(String content) {
        var text = good.text();
        int end = isXml() ? text.lastIndexOf("</") : text.lastIndexOf('}');
        return like(text.substring(0, end) + (isXml() ? "" : ",") + content + text.substring(end));
    }

    private Payload like(String text) {
        return new Payload(good.mediaType(), text.getBytes(StandardCharsets.UTF_8));
    }
}
