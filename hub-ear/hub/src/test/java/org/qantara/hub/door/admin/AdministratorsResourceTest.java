package org.qantara.hub.door.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.administrators.AccountsFixture;
import org.qantara.hub.administrators.PasswordStore;
import org.qantara.hub.administrators.Role;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;

class AdministratorsResourceTest extends AccountsFixture {
    private static final Administrator ADMINISTRATOR = new Administrator("salma", Set.of(Role.ADMINISTRATOR));
    private static final Caller SALMA = new Caller(ADMINISTRATOR);
    private static final Caller YOUSSEF = new Caller(new Administrator("youssef", Set.of(Role.OPERATOR)));

    private final AdministratorsResource resource = new AdministratorsResource(accounts, hash);

    @BeforeEach
    void make() {
        made("salma", "long enough for anybody", Role.ADMINISTRATOR);
    }

    @Test
    void somebodyNewGetsAPasswordThatIsShownOnce() throws IOException {
        var answer = resource.set("youssef", "{\"roles\":[\"operator\",\"engineer\"]}", ADMINISTRATOR);

        var json = json(answer.json());
        assertThat(answer.isNew()).isTrue();
        assertThat(isPassword("youssef", json.path("password").asText())).isTrue();
        assertThat(found("youssef").orElseThrow().roles()).containsExactlyInAnyOrder(Role.OPERATOR, Role.ENGINEER);
        assertThat(json(resource.one("youssef")).has("password")).isFalse();
        assertThat(new String(resource.all(), StandardCharsets.UTF_8)).doesNotContain("argon2", "\"password\"");
    }

    @Test
    void aTypedPasswordIsNotShownAgain() throws IOException {
        var answer = resource.set("youssef", "{\"roles\":[],\"password\":\"جسر بين ضفتين للعمل\"}", ADMINISTRATOR);

        assertThat(json(answer.json()).has("password")).isFalse();
        assertThat(isPassword("youssef", "جسر بين ضفتين للعمل")).isTrue();
    }

    @Test
    void whatCannotBeSetIsSaidWhere() {
        assertRefused(ProblemCode.INVALID_REQUEST, "name", "Youssef", "{\"roles\":[]}");
        assertRefused(ProblemCode.INVALID_REQUEST, "roles", "youssef", "{}");
        assertRefused(ProblemCode.INVALID_REQUEST, "roles", "youssef", "{\"roles\":[\"root\"]}");
        assertRefused(ProblemCode.INVALID_REQUEST, "active", "youssef", "{\"roles\":[],\"active\":\"no\"}");
        assertRefused(ProblemCode.INVALID_REQUEST, "password", "youssef", "{\"roles\":[],\"password\":\"short\"}");
        assertRefused(
                ProblemCode.INVALID_REQUEST, "password", "salma", "{\"roles\":[],\"password\":\"long enough too\"}");
        assertRefused(ProblemCode.MALFORMED, "line 1, column 2", "youssef", "{");
        assertRefused(ProblemCode.INVALID_REQUEST, "", "youssef", "[]");
        assertRefused(ProblemCode.LAST_ADMINISTRATOR, "", "salma", "{\"roles\":[\"operator\"]}");
        assertThatThrownBy(() -> resource.remove("salma", SALMA)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> resource.remove("nadia", SALMA)).isInstanceOf(Refused.class);
    }

    @Test
    void oneChangesOnesOwnPasswordAndAnAdministratorAnybodys() throws IOException {
        made("youssef", "long enough for youssef", Role.OPERATOR);

        resource.password("youssef", body("{\"password\":\"chosen by himself\"}"), YOUSSEF);
        assertThat(isPassword("youssef", "chosen by himself")).isTrue();

        var proposed = json(resource.password("youssef", body(""), SALMA)).path("password");
        assertThat(isPassword("youssef", proposed.asText())).isTrue();

        assertThatThrownBy(() -> resource.password("salma", body("{}"), YOUSSEF))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.ROLE_MISSING));
        assertThatThrownBy(() -> resource.password("nadia", body("{}"), SALMA)).isInstanceOf(Refused.class);
    }

    @Test
    void whoeverComesByAnIssuerHasNoPasswordHere() {
        var all = new Caller(new Administrator("oidc:4f1c", EnumSet.allOf(Role.class)));

        assertThatThrownBy(() -> resource.password("oidc:4f1c", body("{}"), all))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.NOT_FOUND));
    }

    private void assertRefused(ProblemCode code, String at, String name, String body) {
        assertThatThrownBy(() -> resource.set(name, body, ADMINISTRATOR)).isInstanceOfSatisfying(Refused.class, it -> {
            assertThat(it.problem().code()).as(body).isEqualTo(code);
            assertThat(it.problem().at()).as(body).isEqualTo(at);
        });
    }

    private boolean isPassword(String name, String password) {
        var store = new PasswordStore(accounts, hash, clock);
        return store.validate(new UsernamePasswordCredential(name, password)).getStatus() == Status.VALID;
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        return new JsonMapper().readTree(bytes);
    }
}
