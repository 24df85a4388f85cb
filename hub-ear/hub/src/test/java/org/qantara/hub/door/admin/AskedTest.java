package org.qantara.hub.door.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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

/** What an administrator asks for, and whether it is one. */
class AskedTest {
    @Test
    void theVersionStandsInTheEntityTag() {
        assertThat(Asked.version("\"7\"")).isEqualTo(7);
        assertThat(Asked.version(" 12 ")).isEqualTo(12);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "*", "\"0\"", "W/\"7\"", "99999999999", "\"7\", \"8\""})
    void anythingElseIsNoVersion(String ifMatch) {
        assertThatThrownBy(() -> Asked.version(ifMatch))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.problem().at()).isEqualTo("If-Match"));
    }

    @Test
    void aDryRunThatIsMisspeltIsNoRealOne() {
        assertThat(Asked.isDryRun(null)).isFalse();
        assertThat(Asked.isDryRun("false")).isFalse();
        assertThat(Asked.isDryRun("true")).isTrue();
        assertThat(Asked.isDryRun("")).isTrue();
        assertThatThrownBy(() -> Asked.isDryRun("yes")).isInstanceOf(Refused.class);
    }

    @Test
    void aNoteIsOneLineOfReasonableLength() {
        assertThat(Asked.note(null)).isEmpty();
        assertThat(Asked.note(" طلب الشريك ")).isEqualTo("طلب الشريك");
        assertThatThrownBy(() -> Asked.note("a\nb")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Asked.note("x".repeat(1_001))).isInstanceOf(Refused.class);
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
