package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.model.Bytes;
import org.qantara.model.Text;

class HtmlTest {
    @ParameterizedTest
    @ValueSource(strings = {"<p>Câblage</p>", "a<br/>b", "R&amp;D", "&#1602;", "x</p>"})
    void tagsAndEntitiesMakeItHtml(String value) {
        assertThat(Html.text(value)).isEqualTo(Text.html(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Câblage", "R&D", "1 < 2 && 3 > 2", "كهربائية", "a & b; c"})
    void everythingElseIsPlain(String value) {
        assertThat(Html.text(value)).isEqualTo(Text.plain(value));
    }

    @Test
    void plainTextInAnHtmlFieldKeepsItsSignsAndLines() {
        assertThat(Html.markup(Text.plain("R&D <1\nsuite"))).isEqualTo("R&amp;D &lt;1<br/>suite");
        assertThat(Html.markup(Text.html("<p>a</p>"))).isEqualTo("<p>a</p>");
    }

    @Test
    void base64MayHaveLineBreaksButNothingElse() {
        assertThat(Binary.bytes("cWFu\r\n dGFyYQ=="))
                .isEqualTo(new Bytes("qantara".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        assertThat(Binary.bytes("not base64!")).isNull();
        assertThat(Binary.bytes("قنطرة")).isNull();
    }
}
