package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.parsing.Reading.children;
import static org.qantara.parsing.Reading.value;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void textIsStrippedAndRawTextIsNot() {
        assertThat(value(children("<r><a> 1\n</a></r>", Node::text))).isEqualTo("1|");
        assertThat(value(children("<r><a> 1\n</a></r>", Node::rawText))).isEqualTo(" 1\n|");
        assertThat(value(children("{\"a\":\" 1\\n\"}", Node::text))).isEqualTo("1|");
        assertThat(value(children("{\"a\":\" 1\\n\"}", Node::rawText))).isEqualTo(" 1\n|");
    }

    @Test
    void textGoesOnPastCommentsAndCdata() {
        assertThat(value(children(
                        "<r><a>1<!-- x -->2<![CDATA[<3>]]>&amp;&#x4;</a></r>".replace("&#x4;", "&#65;"), Node::text)))
                .isEqualTo("12<3>&A|");
    }

    @Test
    void numbersAndBooleansAreTheirCharacters() {
        assertThat(value(children("{\"a\":[020,1]}".replace("020", "20000"), Node::text)))
                .isEqualTo("20000|1|");
        assertThat(value(children("{\"a\":[1.50,1e3,true]}", Node::text))).isEqualTo("1.50|1e3|true|");
    }

    @Test
    void nullIsNoText() {
        assertThat(value(children("{\"a\":null}", a -> a.isNull() + a.text()))).isEqualTo("true|");
        assertThat(value(children("{\"a\":\"\"}", a -> a.isNull() + a.text()))).isEqualTo("false|");
    }

    @Test
    void lineEndsOfXmlAreLineFeedsUnlessReferredTo() {
        assertThat(value(children("<r><a>1\r\n2&#13;\n</a></r>", Node::rawText)))
                .isEqualTo("1\n2\r\n|");
    }
}
