package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

class JsonRowsTest {
    private final List<String> parts = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"[[\"آسفي\", 2], [null, true]]", "[\"آسفي\", 2]\n[null, true]"})
    void everyRowIsAPart(String file) throws IOException {
        assertThat(split(file)).isEqualTo(Translation.of(2L, List.of()));
        assertThat(parts).containsExactly("1: آسفي|2 [\"آسفي\",2]", "2: null|true [null,true]");
    }

    @Test
    void whatIsNoRowIsAPartToo() throws IOException {
        assertThat(split("[[1, [2, {\"a\": 3}], 4], {\"b\": 5}, 6]")).isEqualTo(Translation.of(3L, List.of()));
        assertThat(parts).containsExactly("1: 1||4 [1,[2,{\"a\":3}],4]", "2: 5 {\"b\":5}", "3:  6");
    }

    @Test
    void anEmptyListHasNoParts() throws IOException {
        assertThat(split("[]")).isEqualTo(Translation.of(0L, List.of()));
    }

    @Test
    void whatIsNoListIsRefused() throws IOException {
        assertThat(Reading.problem(split("{\"a\":[1]}"))).isEqualTo(Problem.of(ProblemCode.MISSING_FIELD, "/item"));
        assertThat(Reading.problem(split("")).code()).isEqualTo(ProblemCode.EMPTY_DOCUMENT);
    }

    @Test
    void whatIsNotWellFormedEndsTheFileThere() throws IOException {
        assertThat(Reading.problem(split("[[1],\n[2],\n[3")).code()).isEqualTo(ProblemCode.MALFORMED);
        assertThat(parts).hasSize(2);
    }

    @Test
    void nobodyHasToKeepARowWithoutEnd() throws IOException {
        var values = "[[1],[" + "7,".repeat(Limits.DEFAULT.nodes()) + "7]]";
        var texts = "[[1],[" + "\"%s\",".formatted("x".repeat(1 << 20)).repeat(11) + "7]]";

        assertThat(Reading.problem(split(values)).code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(Reading.problem(split(texts)).code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(Reading.problem(split("[".repeat(100))).code()).isEqualTo(ProblemCode.TOO_DEEP);
    }

    private Translation<Long> split(String file) throws IOException {
        return JsonRows.split(
                new ByteArrayInputStream(Payload.json(file).bytes()),
                row -> String.join("|", row),
                part -> parts.add(part.number() + ": " + part.key() + " "
                        + part.document().text()));
    }
}
