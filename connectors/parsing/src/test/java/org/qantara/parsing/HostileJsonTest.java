package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.parsing.Reading.problem;
import static org.qantara.parsing.Reading.untouched;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.spi.ProblemCode;

class HostileJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":1,}",
                "{\"a\":1} rest",
                "{\"a\":1}{}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":\"\n\"}",
                "{\"a\":UTF-8}",
                "{/* no */}",
                "[1",
                "{\"a\" 1}"
            })
    void whatIsNotWellFormedIsRefused(String document) {
        assertThat(problem(untouched(document)).code()).isEqualTo(ProblemCode.MALFORMED);
    }

    @Test
    void thePlaceOfTheMistakeIsNamed() {
        assertThat(problem(untouched("{\n \"a\": 1,\n \"a\": 2}")).at()).startsWith("line 3, column ");
    }

    @Test
    void aNumberMayBeLong() {
        assertThat(Reading.losses(untouched("{\"a\":" + "1".repeat(5_000) + "}")))
                .containsExactly("/a NO_PLACE");
    }

    @Test
    void aVeryLongKeyIsRefused() {
        var problem = problem(untouched("{\"" + "k".repeat(60_000) + "\":1}"));

        assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(problem.details()).containsExactly("50000 characters");
    }
}
