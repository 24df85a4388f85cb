package org.qantara.parsing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.parsing.Reading.children;
import static org.qantara.parsing.Reading.problem;
import static org.qantara.parsing.Reading.value;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

class EncodingsTest {
    @Test
    void declaredEncodingsAreRead() {
        assertThat(value(xml("ISO-8859-1", ISO_8859_1, "Éloïse"))).isEqualTo("Éloïse|");
        assertThat(value(xml("windows-1256", Charset.forName("windows-1256"), "فاطمة é")))
                .isEqualTo("فاطمة é|");
        assertThat(value(xml("windows-1252", Charset.forName("windows-1252"), "l’œuvre €")))
                .isEqualTo("l’œuvre €|");
        assertThat(value(xml("utf-8", UTF_8, "ⵣ 😀"))).isEqualTo("ⵣ 😀|");
    }

    @Test
    void utf16IsRead() {
        assertThat(value(xml("UTF-16", UTF_16LE, "\uFEFF", "فاطمة 😀"))).isEqualTo("فاطمة 😀|");
        assertThat(value(xml("UTF-16", UTF_16BE, "\uFEFF", "فاطمة 😀"))).isEqualTo("فاطمة 😀|");
        assertThat(value(xml("UTF-16LE", UTF_16LE, "فاطمة 😀"))).isEqualTo("فاطمة 😀|");
        assertThat(value(json(UTF_16LE, "فاطمة 😀"))).isEqualTo("فاطمة 😀|");
        assertThat(value(json(UTF_16BE, "فاطمة 😀"))).isEqualTo("فاطمة 😀|");
    }

    @Test
    void aByteOrderMarkIsNoContent() {
        assertThat(value(children("\uFEFF<r><a>é</a></r>", Node::text))).isEqualTo("é|");
        assertThat(value(children("\uFEFF{\"a\":\"é\"}", Node::text))).isEqualTo("é|");
    }

    @Test
    void bytesThatAreNotOfTheEncodingAreRefused() {
        wrong(xml("UTF-8", ISO_8859_1, "é "));
        wrong(xml("US-ASCII", ISO_8859_1, "é"));
        wrong(xml("Shift_JIS", ISO_8859_1, "\u00A0\u00FF"));
        wrong(xml("UTF-16LE", UTF_16LE, new String(new char[] {'a', '\uD800', 'b'})));
        wrong(json(ISO_8859_1, "é "));
    }

    @Test
    void halfACharacterIsRefused() {
        var surrogate = new byte[] {'<', 'r', '>', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '<', '/', 'r', '>'};
        wrong(Documents.read(new Payload("", surrogate), (root, _) -> root.text()));
    }

    @Test
    void whatIsCutInTheMiddleOfACharacterHasNotArrivedWhole() {
        var document = "<r>" + "فاطمة ".repeat(2000);
        for (int cut = 1; cut <= 5; cut++) {
            var bytes = document.getBytes(UTF_8);
            var payload = new Payload("", Arrays.copyOf(bytes, bytes.length - cut));
            assertThat(problem(Documents.read(payload, (root, _) -> root.text()))
                            .code())
                    .isEqualTo(ProblemCode.MALFORMED);
        }
    }

    @Test
    void anUnknownEncodingIsRefused() {
        wrong(xml("x-klingon", UTF_8, "a"));
        wrong(Fingerprints.of(
                new Payload("", "<?xml version='1.0' encoding='x-klingon'?><r/>".getBytes(US_ASCII)), Limits.DEFAULT));
    }

    private static void wrong(Translation<?> read) {
        assertThat(problem(read).code()).isEqualTo(ProblemCode.WRONG_ENCODING);
    }

    private static Translation<String> xml(String declared, Charset charset, String text) {
        return xml(declared, charset, "", text);
    }

    private static Translation<String> xml(String declared, Charset charset, String mark, String text) {
        var document = mark + "<?xml version='1.0' encoding='" + declared + "'?><r><a>" + text + "</a></r>";
        return children(new Payload("", bytes(charset, document)), Node::text);
    }

    private static Translation<String> json(Charset charset, String text) {
        return children(new Payload("", ("{\"a\":\"" + text + "\"}").getBytes(charset)), Node::text);
    }

    /** As {@link String#getBytes}, except that half a surrogate pair stays one. */
    private static byte[] bytes(Charset charset, String document) {
        if (!charset.equals(UTF_16LE)) return document.getBytes(charset);
        var bytes = new byte[document.length() * 2];
        for (int i = 0; i < document.length(); i++) {
            bytes[2 * i] = (byte) document.charAt(i);
            bytes[2 * i + 1] = (byte) (document.charAt(i) >> 8);
        }
        return bytes;
    }
}
