package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.spi.Part;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

class XmlItemsTest {
    private final List<Part> parts = new ArrayList<>();

    @Test
    void whatTheRootDeclaresHoldsForEveryItem() throws IOException {
        split("""
                <r xmlns='urn:a' xmlns:b='urn:b' b:of='x'>
                  <i><b:id>1</b:id></i><!-- not counted --><i b:n="2"><b:id>٢</b:id><![CDATA[<ثاني>]]></i>
                </r>""");

        assertThat(parts).extracting(Part::key).containsExactly("1", "٢");
        assertThat(text(parts.get(1)))
                .isEqualTo(
                        "<r xmlns=\"urn:a\" xmlns:b=\"urn:b\" b:of=\"x\"><i b:n=\"2\"><b:id>٢</b:id><![CDATA[<ثاني>]]></i></r>");
    }

    @Test
    void anItemWithoutAnIdIsKnownByAllThatItSays() throws IOException {
        split("<r><i>a</i><i>b</i><i>a</i></r>");

        assertThat(parts.get(0).key())
                .isEqualTo(parts.get(2).key())
                .isNotEqualTo(parts.get(1).key());
    }

    @Test
    void namesOfEveryScriptAreKept() throws IOException {
        split("<r><i><حقل>1</حقل></i></r>");

        assertThat(text(parts.getFirst())).isEqualTo("<r><i><حقل>1</حقل></i></r>");
    }

    @Test
    void whatWasHandedOutBeforeAFileGoesWrongStands() throws IOException {
        assertThat(code(split("<r><i>1</i><i></r>"))).isEqualTo(ProblemCode.MALFORMED);
        assertThat(parts).hasSize(1);
    }

    @Test
    void hostileFilesAreRefused() throws IOException {
        assertThat(code(split("<!DOCTYPE r><r/>"))).isEqualTo(ProblemCode.DOCTYPE_FORBIDDEN);
        assertThat(code(split("<r>" + "<i>".repeat(100) + "</i>".repeat(100) + "</r>")))
                .isEqualTo(ProblemCode.TOO_DEEP);
        assertThat(code(split("<r><i>" + "x".repeat(11 << 20) + "</i></r>"))).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(code(split("<r>text</r>"))).isEqualTo(ProblemCode.MALFORMED);
        assertThat(code(split("<?xml version='1.0' encoding='windows-1256'?><r/>")))
                .isEqualTo(ProblemCode.WRONG_ENCODING);
        assertThat(code(split(""))).isEqualTo(ProblemCode.EMPTY_DOCUMENT);
    }

    private Translation<Long> split(String file) throws IOException {
        return XmlItems.split(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), _ -> {}, "id", parts::add);
    }

    private static String text(Part part) {
        return part.document().text().replaceFirst("^<\\?xml[^>]*\\?>", "");
    }

    private static ProblemCode code(Translation<Long> translation) {
        return switch (translation) {
            case Translation.Refused<Long>(Problem problem) -> problem.code();
            case Translation.Done<Long> done -> throw new AssertionError("split into " + done.value());
        };
    }
}
