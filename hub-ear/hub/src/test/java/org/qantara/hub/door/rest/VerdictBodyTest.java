package org.qantara.hub.door.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.hub.door.Refused;
import org.qantara.hub.mailbox.Answer;

class VerdictBodyTest {
    @Test
    void aVerdictMayHaveAReference() {
        assertThat(read("{\"verdict\":\"accepted\",\"reference\":\"مرجع\",\"more\":1}"))
                .isEqualTo(new Answer(Answer.Verdict.ACCEPTED, Optional.of("مرجع"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|INVALID_REQUEST",
                "[]|INVALID_REQUEST",
                "{\"verdict\":\"accepted\"} {}|MALFORMED",
                "{}|INVALID_REQUEST",
                "{\"verdict\":\"perhaps\"}|INVALID_REQUEST",
                "{\"verdict\":1}|INVALID_REQUEST",
                "{\"verdict\":|MALFORMED",
                "{\"verdict\":\"accepted\",\"verdict\":\"refused\"}|MALFORMED",
            })
    void anythingElseIsRefused(String body, String code) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(Refused.class).hasMessage(code);
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        assertThatThrownBy(() -> read("[".repeat(30_000) + "]".repeat(30_000)))
                .isInstanceOf(Refused.class)
                .hasMessage("MALFORMED");
    }

    @Test
    void aBodyOfMoreThan64KibibytesIsNotReadFurther() {
        assertThatThrownBy(() -> read(" ".repeat((64 << 10) + 1))).hasMessage("TOO_LARGE");
    }

    private static Answer read(String body) {
        return VerdictBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
