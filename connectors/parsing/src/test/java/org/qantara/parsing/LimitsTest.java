package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.parsing.Reading.ignored;
import static org.qantara.parsing.Reading.losses;
import static org.qantara.parsing.Reading.payload;
import static org.qantara.parsing.Reading.problem;
import static org.qantara.parsing.Reading.untouched;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.spi.Limits;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

class LimitsTest {
    private static final Limits SMALL = new Limits(100, 3, 6, 5);

    @ParameterizedTest
    @ValueSource(strings = {"<a><b><c/></b></a>", "{\"a\":{\"b\":{}}}", "{\"a\":[{\"b\":[1]}]}", "{\"a\":[[1]]}"})
    void threeLevelsAreRead(String document) {
        everyWay(document, SMALL).forEach(read -> assertThat(read).isInstanceOf(Translation.Done.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a><b><c><d/></c></b></a>",
                "{\"a\":{\"b\":{\"c\":1}}}",
                "{\"a\":[{\"b\":[{\"c\":1}]}]}",
                "{\"a\":[[[1]]]}"
            })
    void fourLevelsAreTooDeep(String document) {
        everyWay(document, SMALL).forEach(read -> {
            assertThat(problem(read).code()).isEqualTo(ProblemCode.TOO_DEEP);
            assertThat(problem(read).details()).containsExactly("3");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a><b/><b/><b/><b/><b/><b/></a>", "<a b='' c='' d='' e='' f='' g=''/>", "{\"a\":[1,2,3,4,5,6]}"
            })
    void sevenNodesAreTooMany(String document) {
        everyWay(document, SMALL).forEach(read -> {
            assertThat(problem(read).code()).isEqualTo(ProblemCode.TOO_LARGE);
            assertThat(problem(read).details()).containsExactly("6 nodes");
        });
    }

    @Test
    void sixCharactersAreTooLong() {
        for (var document :
                new String[] {"<a>123456</a>", "<a>123<!-- -->456</a>", "<a b='123456'/>", "[\"123456\"]"}) {
            var read = Documents.read(payload(document), SMALL, (root, _) -> {
                if (root.name().isEmpty()) root.children(Node::text);
                else root.text();
                return "";
            });

            assertThat(problem(read).details()).containsExactly("5 characters");
        }
    }

    @Test
    void moreBytesAreTooLarge() {
        everyWay("<a>" + " ".repeat(100) + "</a>", SMALL).forEach(read -> {
            assertThat(problem(read).code()).isEqualTo(ProblemCode.TOO_LARGE);
            assertThat(problem(read).details()).containsExactly("100 B");
        });
    }

    @Test
    void widerLimitsThanTheParsersOwnAreKept() {
        var wide = new Limits(100 << 20, 3_000, 100_000_000, 100 << 20);

        assertThat(losses(untouched("<a>".repeat(1_100) + "x" + "</a>".repeat(1_100), wide)))
                .hasSize(1);
        assertThat(losses(untouched("[".repeat(1_100) + "1" + "]".repeat(1_100), wide)))
                .hasSize(1);
        var lengthy = "x".repeat(21_000_000);
        assertThat(losses(untouched("<a b='" + lengthy + "'>" + lengthy + "</a>", wide)))
                .hasSize(2);
        assertThat(losses(untouched("[\"" + lengthy + "\"]", wide))).hasSize(1);
    }

    @Test
    void aBombOfBracketsIsRefusedAtOnce() {
        everyWay("[".repeat(5_000_000), Limits.DEFAULT)
                .forEach(read -> assertThat(problem(read).code()).isEqualTo(ProblemCode.TOO_DEEP));
    }

    @Test
    void manyDifferentNamesAreReadInGoodTime() {
        var document = new StringBuilder("{");
        for (int i = 0; i < 300_000; i++) document.append("\"k").append(i).append("\":\"\",");

        var started = System.nanoTime();
        everyWay(document.append("\"k\":\"\"}").toString(), Limits.DEFAULT)
                .forEach(read -> assertThat(read).isInstanceOf(Translation.Done.class));
        assertThat(System.nanoTime() - started).isLessThan(10_000_000_000L);
    }

    @Test
    void theReportOfWhatIsLostIsNoLargerThanADocument() {
        var name = "n".repeat(100);
        var document = "<" + (name + "><").repeat(60) + "a>x</a>" + "<a>x</a>".repeat(100_000)
                + ("</" + name + ">").repeat(60);

        assertThat(problem(untouched(document)).code()).isEqualTo(ProblemCode.TOO_LARGE);
    }

    /** Untouched and passed over. */
    private static List<Translation<?>> everyWay(String document, Limits limits) {
        return List.of(untouched(document, limits), ignored(document, limits));
    }
}
