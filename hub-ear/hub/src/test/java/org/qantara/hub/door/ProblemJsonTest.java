package org.qantara.hub.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.spi.Blame;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

class ProblemJsonTest {
    @ParameterizedTest
    @EnumSource
    void everyProblemHasAnErrorStatusOfItsBlame(ProblemCode code) {
        var json = ProblemJson.of(Problem.of(code, ""), Optional.empty(), Locale.ENGLISH);

        var status = json.path("status").intValue();
        if (code.blame() == Blame.HUB && code.retry()) assertThat(status).isBetween(500, 599);
        else assertThat(status).isBetween(400, 599);
        if (code.blame() == Blame.SENDER) assertThat(status).isLessThan(500);
    }

    @Test
    void aProblemIsToldInTheLanguageAskedForAndInAll() {
        var problem = Problem.of(ProblemCode.TOO_LARGE, "", "10 MiB");

        for (var language : Texts.LANGUAGES) {
            var json = ProblemJson.of(problem, Optional.of("r-1"), language);

            assertThat(json.path("title").textValue()).isEqualTo(Texts.title(problem.code(), language));
            assertThat(json.path("texts").path(language.getLanguage()).textValue())
                    .contains("10 MiB");
        }
    }

    @Test
    void theMembersStandInOneOrder() {
        var json = new String(
                Json.bytes(ProblemJson.of(
                        Problem.of(ProblemCode.UNKNOWN_DELIVERY, "deliveryId"), Optional.of("r-1"), Locale.ENGLISH)),
                StandardCharsets.UTF_8);

        assertThat(json)
                .startsWith(
                        "{\"type\":\"urn:qantara:problem:UNKNOWN_DELIVERY\",\"title\":\"You have no such"
                                + " delivery.\",\"status\":404,\"detail\":\"Check the delivery"
                                + " id.\",\"code\":\"UNKNOWN_DELIVERY\","
                                + "\"at\":\"deliveryId\",\"blame\":\"SENDER\",\"retry\":false,\"reference\":\"r-1\",\"texts\":{\"ar\":");
    }
}
