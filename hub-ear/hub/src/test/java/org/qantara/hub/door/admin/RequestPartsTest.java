package org.qantara.hub.door.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.hub.administrators.Role;
import org.qantara.hub.door.Authentication.AuthenticatedPartner;
import org.qantara.hub.door.Refused;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Status;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** What an administrator asks for, and whether it is one. */
class RequestPartsTest {
    @Test
    void theVersionStandsInTheEntityTag() {
        assertThat(RequestParts.version("\"7\"", () -> 4)).isEqualTo(7);
        assertThat(RequestParts.version(" 12 ", () -> 4)).isEqualTo(12);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "*", "\"0\"", "W/\"7\"", "99999999999", "\"7\", \"8\""})
    void whoeverNamesNoVersionIsToldTheHeaderAndTheOneInForce(String ifMatch) {
        assertThatThrownBy(() -> RequestParts.version(ifMatch, () -> 4)).isInstanceOfSatisfying(Refused.class, it -> {
            assertThat(it.problem().at()).isEqualTo("If-Match");
            assertThat(Texts.detail(it.problem(), Locale.ENGLISH))
                    .contains("If-Match", "the version that you read", "Version \"4\" is in force");
        });
    }

    @Test
    void aDryRunThatIsMisspeltIsNoRealOne() {
        assertThat(RequestParts.isDryRun(null)).isFalse();
        assertThat(RequestParts.isDryRun("false")).isFalse();
        assertThat(RequestParts.isDryRun("true")).isTrue();
        assertThat(RequestParts.isDryRun("")).isTrue();
        assertThatThrownBy(() -> RequestParts.isDryRun("yes")).isInstanceOf(Refused.class);
    }

    @Test
    void aNoteIsOneLineOfReasonableLength() {
        assertThat(RequestParts.note(null)).isEmpty();
        assertThat(RequestParts.note(" طلب الشريك ")).isEqualTo("طلب الشريك");
        assertThatThrownBy(() -> RequestParts.note("a\nb")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> RequestParts.note("x".repeat(1_001))).isInstanceOf(Refused.class);
    }

    @Test
    void aStatusIsAWord() {
        assertThat(StatusBody.read("{\"status\":\"suspended\",\"note\":\"as asked\"}"))
                .isEqualTo(new StatusBody(Status.SUSPENDED, "as asked"));
        for (var wrong : new String[] {"{}", "{\"status\":\"SUSPENDED\"}", "[]", "{\"status\":1}", "{", ""})
            assertThatThrownBy(() -> StatusBody.read(wrong)).isInstanceOf(Refused.class);
    }

    @Test
    void aConfigurationIsTextInUtf8() {
        assertThat(RequestText.read(new ByteArrayInputStream("زاف".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("زاف");
        assertThatThrownBy(() -> RequestText.read(new ByteArrayInputStream(new byte[] {'a', (byte) 0xe9})))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.WRONG_ENCODING));
        assertThatThrownBy(() -> RequestText.read(new ByteArrayInputStream(new byte[(4 << 20) + 1])))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.TOO_LARGE));
    }

    @Test
    void aPartnerIsNoAdministrator() {
        var salma = new Administrator("salma", Set.of(Role.ENGINEER));
        assertThat(Administrator.of(salma)).isEqualTo(salma);
        assertThatThrownBy(() -> Administrator.of(new AuthenticatedPartner(new PartnerId("admin"))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Administrator.of(null)).isInstanceOf(Refused.class);
    }
}
