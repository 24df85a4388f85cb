package org.qantara.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.parsing.Reading.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.spi.Payload;

class WritersTest {
    private static final String HARD = " \t\n\r\r\n\"'<&>]]>\u0085\u2028\u00A0\uFEFFفاطمة\u200F e\u0301 😀 ";

    @Test
    void xmlIsWrittenWithItsNamespaces() {
        var namespaces = new LinkedHashMap<String, String>();
        namespaces.put("", "urn:a");
        namespaces.put("b", "urn:b");
        var out = new XmlWriter(namespaces);

        out.begin("r");
        out.attribute("b:x", "1");
        out.attribute("xml:lang", "ar");
        out.attribute("y", Optional.empty());
        out.beginList("item");
        out.leaf("item", "1");
        out.leaf("b:item", true);
        out.leaf("item", "");
        out.endList();
        out.end();

        assertThat(new String(out.done(), UTF_8))
                .isEqualTo("<?xml version='1.0' encoding='UTF-8'?><r xmlns=\"urn:a\" xmlns:b=\"urn:b\" b:x=\"1\""
                        + " xml:lang=\"ar\"><item>1</item><b:item>true</b:item></r>");
    }

    @Test
    void jsonIsWrittenWithArrays() {
        var out = new JsonWriter();

        out.begin("r");
        out.attribute("x", "1");
        out.beginList("items");
        out.leaf("item", "1");
        out.begin("item");
        out.leaf("flag", false);
        out.leaf("none", Optional.empty());
        out.end();
        out.endList();
        out.end();

        assertThat(new String(out.done(), UTF_8)).isEqualTo("{\"r\":{\"x\":\"1\",\"items\":[\"1\",{\"flag\":false}]}}");
    }

    @Test
    void everyCharacterSurvivesXml() {
        var out = new XmlWriter(Map.of());
        out.begin("r");
        out.attribute("x", HARD);
        out.leaf("a", HARD);
        out.end();

        var read = Documents.read(new Payload("", out.done()), (root, _) -> {
            var text = new StringBuilder(root.attribute("x"));
            root.children(a -> text.append('|').append(a.rawText()));
            return text.toString();
        });

        assertThat(value(read)).isEqualTo(HARD.strip() + "|" + HARD);
    }

    @Test
    void everyCharacterSurvivesJson() {
        var text = HARD + "\u0000\u0001\u000B\uFFFE\uFFFF";
        var out = new JsonWriter();
        out.leaf("a", text);

        assertThat(out.holds(text)).isTrue();
        assertThat(value(Reading.children(new Payload("", out.done()), Node::rawText)))
                .isEqualTo(text + "|");
    }

    @Test
    void whatXmlCannotHoldIsReplacedAndToldOf() {
        for (var bad : new String[] {"\u0000", "\u000B", "\u001F", "\uFFFE", "\uFFFF", "\uD800", "\uDC00"}) {
            var out = new XmlWriter(Map.of());
            out.begin("r");
            out.leaf("a", "x" + bad + "😀");
            out.end();

            assertThat(out.holds("x" + bad + "😀")).isFalse();
            assertThat(value(Reading.children(new Payload("", out.done()), Node::rawText)))
                    .isEqualTo("x\uFFFD😀|");
        }
        assertThat(new XmlWriter(Map.of()).holds(HARD)).isTrue();
    }

    @Test
    void halfASurrogatePairIsReplacedAndToldOf() {
        var out = new JsonWriter();
        out.leaf("a", "x\uD83Dy");

        assertThat(out.holds("x\uD83Dy")).isFalse();
        assertThat(value(Reading.children(new Payload("", out.done()), Node::rawText)))
                .isEqualTo("x\uFFFDy|");
    }

    @Test
    void aLongTextSurvivesWhereverItIsCut() {
        for (int before = 0; before < 600; before++) {
            var text = "x".repeat(before) + "😀ⵣ\u0001".repeat(300);
            var json = new JsonWriter();
            json.leaf("a", text);
            var xml = new XmlWriter(Map.of());
            xml.begin("r");
            xml.leaf("a", text.replace("\u0001", "<\r"));
            xml.end();

            assertThat(value(Reading.children(new Payload("", json.done()), Node::rawText)))
                    .isEqualTo(text + "|");
            assertThat(value(Reading.children(new Payload("", xml.done()), Node::rawText)))
                    .isEqualTo(text.replace("\u0001", "<\r") + "|");
        }
    }

    @Test
    void aDocumentMayBeDeepAndLong() {
        var json = new JsonWriter();
        var xml = new XmlWriter(Map.of());
        for (var out : new DocumentWriter[] {json, xml}) {
            for (int i = 0; i < 60; i++) out.begin("a");
            out.leaf("a", "x".repeat(1_000_000));
            for (int i = 0; i < 60; i++) out.end();
        }

        for (var out : new DocumentWriter[] {json, xml})
            assertThat(Reading.losses(Reading.untouched(new String(out.done(), UTF_8))))
                    .hasSize(1);
    }

    @Test
    void whetherAllCouldBeHeldIsKnownInTheEnd() {
        var json = new JsonWriter();
        var xml = new XmlWriter(Map.of());
        xml.begin("r");

        json.leaf("a", HARD + "\u000B");
        xml.text(HARD);
        assertThat(json.heldAll()).isTrue();
        assertThat(xml.heldAll()).isTrue();

        json.leaf("b", "\uDC00");
        xml.leaf("b", "\u000B");
        assertThat(json.heldAll()).isFalse();
        assertThat(xml.heldAll()).isFalse();
    }
}
