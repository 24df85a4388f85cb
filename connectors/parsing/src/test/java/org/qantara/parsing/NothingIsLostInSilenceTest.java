package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.parsing.Reading.children;
import static org.qantara.parsing.Reading.losses;
import static org.qantara.parsing.Reading.untouched;
import static org.qantara.parsing.Reading.value;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.qantara.spi.Loss;

class NothingIsLostInSilenceTest {
    @Test
    void leavesOfXmlThatNobodyTouchesAreLost() {
        var read =
                untouched("<r x='1'><a>1</a><b><c y='2'>3</c><a/></b><a> </a><a>4</a><p:a xmlns:p='urn:p'>5</p:a></r>");

        assertThat(losses(read))
                .containsExactly(
                        "/r/a NO_PLACE",
                        "/r/b/c NO_PLACE",
                        "/r/b/c/@y NO_PLACE",
                        "/r/a[3] NO_PLACE",
                        "/r/a[4] NO_PLACE",
                        "/r/@x NO_PLACE");
    }

    @Test
    void leavesOfJsonThatNobodyTouchesAreLost() {
        var read =
                untouched("{'a':1,'b':{'c':'3','d':null,'e':''},'f':[true,{'g':'x'},[2]],'h':{}}".replace('\'', '"'));

        assertThat(losses(read))
                .containsExactly(
                        "/a NO_PLACE", "/b/c NO_PLACE", "/f NO_PLACE", "/f[2]/g NO_PLACE", "/f[3]/item NO_PLACE");
    }

    @Test
    void whatIsReadIsNotLost() {
        assertThat(children("<r><a>1</a><b/><a>2</a></r>", Node::text)).hasToString("Done[value=1|2|, losses=[]]");
        assertThat(children("{\"a\":[\"1\",\"2\"]}", Node::text)).hasToString("Done[value=1|2|, losses=[]]");
    }

    @Test
    void ofFieldsTheFirstOfEachNameIsKept() {
        Function<Node, String> list = node -> {
            var read = new StringBuilder();
            node.fields(field -> read.append(field.text()), "l");
            return read.toString();
        };

        var xml = children("<r><a><f>1</f><l>2</l><f>3<g/></f><l>4</l><f x='y'/></a></r>", list);
        var json = children("{\"a\":{\"f\":[1,{\"g\":3}],\"l\":[2,4]}}", list);

        assertThat(value(xml)).isEqualTo("124|");
        assertThat(losses(xml)).containsExactly("/r/a/f[2] ONLY_FIRST_KEPT", "/r/a/f[3]/@x ONLY_FIRST_KEPT");
        assertThat(value(json)).isEqualTo("124|");
        assertThat(losses(json)).containsExactly("/a/f[2]/g ONLY_FIRST_KEPT");
    }

    @Test
    void anAttributeThatIsAskedForIsNotLost() {
        var read = children("<r><a x='1' y='2'/></r>", a -> a.attribute("x") + a.text());

        assertThat(value(read)).isEqualTo("1|");
        assertThat(losses(read)).containsExactly("/r/a/@y NO_PLACE");
    }

    @Test
    void whatSchemaLocationsSayIsNoContent() {
        var read = untouched("<r xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a b'/>");

        assertThat(losses(read)).isEmpty();
    }

    @Test
    void textAroundElementsIsLost() {
        var read = children("<r>before<a>1</a>after<!-- no --></r>", Node::text);

        assertThat(value(read)).isEqualTo("1|");
        assertThat(losses(read)).containsExactly("/r NO_PLACE");
    }

    @Test
    void elementsWithinATextAreLost() {
        var read = children("<r><a>one<b>two</b> three</a></r>", Node::text);

        assertThat(value(read)).isEqualTo("one three|");
        assertThat(losses(read)).containsExactly("/r/a/b NO_PLACE");
    }

    @Test
    void anObjectWhereATextIsReadIsLost() {
        var read = children("{\"a\":{\"b\":1}}", Node::text);

        assertThat(value(read)).isEqualTo("|");
        assertThat(losses(read)).containsExactly("/a/b NO_PLACE");
    }

    @Test
    void aTextWhereAnObjectIsReadIsLost() {
        var read = children("{\"a\":\"b\"}", a -> {
            a.children(Node::text);
            return "";
        });

        assertThat(losses(read)).containsExactly("/a NO_PLACE");
    }

    @Test
    void theReasonGivenReachesEveryLeaf() {
        for (var document : new String[] {"<r><a x='1'>1</a><a><b>2</b></a></r>", "{\"a\":[1,{\"b\":2}]}"}) {
            var read = children(document, a -> {
                a.lost(Loss.Reason.ONLY_FIRST_KEPT);
                return "";
            });

            assertThat(losses(read)).isNotEmpty().allMatch(loss -> loss.endsWith(" ONLY_FIRST_KEPT"));
        }
    }

    @Test
    void aTextThatWasReadCanStillBeLost() {
        for (var document : new String[] {"<r><a>1</a></r>", "{\"a\":1}"}) {
            var read = children(document, a -> {
                var text = a.text();
                a.lost(Loss.Reason.UNREADABLE);
                return text;
            });

            assertThat(value(read)).isEqualTo("1|");
            assertThat(losses(read)).hasSize(1).allMatch(loss -> loss.endsWith("/a UNREADABLE"));
        }
    }

    @Test
    void whatIsIgnoredIsNotLost() {
        for (var document : new String[] {"<r><a x='1'>1<b>2</b></a></r>", "{\"a\":[1,{\"b\":[2,[3]]}]}"}) {
            var read = children(document, a -> {
                a.ignore();
                return "";
            });

            assertThat(losses(read)).isEmpty();
        }
    }

    @Test
    void namesAreNumberedHoweverManyThereAre() {
        var document = new StringBuilder("<r>");
        for (int i = 0; i < 40; i++) document.append("<n").append(i).append("/>");
        document.append("<n3>x</n3><n39>y</n39><n39>z</n39></r>");

        assertThat(losses(untouched(document.toString())))
                .containsExactly("/r/n3[2] NO_PLACE", "/r/n39[2] NO_PLACE", "/r/n39[3] NO_PLACE");
    }

    @Test
    void namesInPathsAreShortAndPrintable() {
        var read = untouched("{\"a\\u0000b\\n\":1,\"" + "k".repeat(200) + "\":1,\"اسم\":1}");

        assertThat(losses(read))
                .containsExactly("/a\uFFFDb\uFFFD NO_PLACE", "/" + "k".repeat(100) + "… NO_PLACE", "/اسم NO_PLACE");
    }
}
