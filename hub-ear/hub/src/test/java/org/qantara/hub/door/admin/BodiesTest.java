package org.qantara.hub.door.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;

/** What an administrator sends is no more trusted than what anybody sends. */
class BodiesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"live\",\"status\":\"left\"}",
                "{\"status\":\"live\"} {\"status\":\"left\"}",
                "{\"roles\":[\"operator\"],\"roles\":[\"administrator\"]}",
                "{\"names\":[\"a\"],\"names\":[\"b\"]}",
                "{\"status\":",
                "@[",
                "@{\"a\":"
            })
    void whatMayMeanTwoThingsOrIsNestedWithoutEndIsMalformed(String body) {
        var text = body.startsWith("@") ? body.substring(1).repeat(30_000) : body;

        assertThatThrownBy(() -> StatusBody.read(text)).isInstanceOfSatisfying(Refused.class, BodiesTest::isMalformed);
        assertThatThrownBy(() -> AdministratorBody.read(text))
                .isInstanceOfSatisfying(Refused.class, BodiesTest::isMalformed);
        assertThatThrownBy(() -> WhomBody.read(text)).isInstanceOfSatisfying(Refused.class, BodiesTest::isMalformed);
    }

    private static void isMalformed(Refused refused) {
        assertThat(refused.problem().code()).isEqualTo(ProblemCode.MALFORMED);
    }
}
