package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.hub.administrators.Role;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.admin.Administrator;
import org.qantara.hub.door.admin.Caller;
import org.qantara.hub.door.admin.ConflictsResource;
import org.qantara.hub.door.admin.PeopleResource;
import org.qantara.hub.people.PeopleSearch;
import org.qantara.model.PersonName;
import org.qantara.spi.ProblemCode;

/** Who looks after people at the administration's door: finds them, and says who is who. */
class PeopleAtTheDoorTest extends ComparingFixture {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Administrator NADIA = new Administrator("nadia", Set.of(Role.DATA_PROTECTION_OFFICER));
    private static final Caller CALLER = new Caller(NADIA);

    private final ConflictsResource deciding = new ConflictsResource(conflicts);
    private final PeopleResource people = new PeopleResource(
            new PeopleSearch(database.dataSource(), subjects, keyring, form), new Acts(database.dataSource()), clock);

    @Test
    void aContradictionIsToldByFieldsAndNotByWhatTheySay() throws IOException {
        enter("m-1", Way.PUSH, SALMA, id("QX310077"));
        enter("m-2", Way.PUSH, SALMA, id("QX310078"));

        var told = page(null, null, null).at("/conflicts/0");

        assertThat(told.path("people")).hasSize(2);
        assertThat(told.path("held").asInt()).isEqualTo(2);
        assertThat(told.path("why").findValuesAsText("field")).contains("NATIONAL_ID", "NAME", "BIRTH");
        assertThat(told.has("decision")).isFalse();
        assertThat(told.toString()).doesNotContain("QX31", "الإدريسي", "1998");
    }

    @Test
    void pagesFollowEachOther() throws IOException {
        for (int n = 0; n < 3; n++) {
            var name = PersonName.of("غزلان", "الخمليشي " + (char) ('ب' + n));
            enter("a-" + n, Way.PUSH, name, id("QX41001" + n));
            enter("b-" + n, Way.PUSH, name, id("QX42001" + n));
        }

        var first = page("open", null, "2");
        var second = page("open", first.path("next").asText(), "2");

        assertThat(first.path("conflicts")).hasSize(2);
        assertThat(second.path("conflicts")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(page("decided", null, null).path("conflicts")).isEmpty();
    }

    @Test
    void aDecisionIsKeptWithItsReasonAndWhoMadeIt() throws IOException, SQLException {
        enter("m-1", Way.PUSH, SALMA, id("QX310077"));
        enter("m-2", Way.PUSH, SALMA, id("QX310078"));
        var conflict = open().getFirst().id().toString();

        var decided = json(deciding.decide(
                conflict, body("{\"decision\": \"same\", \"reason\": \" الوثيقتان متطابقتان \"}"), CALLER));

        assertThat(decided.path("decision").asText()).isEqualTo("same");
        assertThat(decided.path("reason").asText()).isEqualTo("الوثيقتان متطابقتان");
        assertThat(decided.path("decidedBy").asText()).isEqualTo("user:nadia");
        assertThat(page("decided", null, null).path("conflicts")).hasSize(1);
        assertThat(count("select count(*) from act where deed = 'IDENTITY_DECIDED' and actor = 'user:nadia'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decision|{\"decision\": \"perhaps\", \"reason\": \"papers seen\"}",
                "decision|{\"reason\": \"papers seen\"}",
                "reason|{\"decision\": \"same\"}",
                "reason|{\"decision\": \"same\", \"reason\": \" \"}",
                "reason|{\"decision\": \"same\", \"reason\": \"two\\nlines\"}",
            })
    void aDecisionWithoutItsWordsIsRefusedAndChangesNothing(String fieldAndBody) {
        enter("m-1", Way.PUSH, SALMA, id("QX310077"));
        enter("m-2", Way.PUSH, SALMA, id("QX310078"));
        var conflict = open().getFirst().id().toString();
        var parts = fieldAndBody.split("[|]", 2);

        assertRefused(ProblemCode.INVALID_REQUEST, parts[0], () -> deciding.decide(conflict, body(parts[1]), CALLER));

        assertThat(open()).hasSize(1);
    }

    @Test
    void whatIsAskedForInWrongWordsIsRefused() {
        var unknown = UUID.randomUUID().toString();
        var decision = "{\"decision\": \"same\", \"reason\": \"papers seen\"}";

        assertRefused(ProblemCode.NOT_FOUND, "id", () -> deciding.decide(unknown, body(decision), CALLER));
        assertRefused(ProblemCode.INVALID_REQUEST, "state", () -> deciding.page("shut", null, null, CALLER));
        for (var body : new String[] {"{}", "{\"q\": \" \"}", "{\"q\": 7}", "{\"q\": \"" + "س".repeat(201) + "\"}"})
            assertRefused(ProblemCode.INVALID_REQUEST, "q", () -> people.found(body(body), NADIA));
    }

    @Test
    void whoIsSoughtIsFoundInEitherScriptAndThatIsOnRecord() throws IOException, SQLException {
        enter("m-1", Way.PUSH, SALMA, id("QX310077"));

        var found = json(people.found(body("{\"q\": \"Salma Idrissi\"}"), NADIA));

        assertThat(found.at("/people/0/said/0/names/0/family").asText()).isEqualTo("الإدريسي");
        assertThat(found.path("more").asBoolean()).isFalse();
        assertThat(count("select count(*) from act where deed = 'PEOPLE_SOUGHT' and actor = 'user:nadia'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from act where deed = 'PERSON_SHOWN' and actor = 'user:nadia'"))
                .isEqualTo(1);
    }

    private JsonNode page(String state, String before, String most) throws IOException {
        return json(deciding.page(state, before, most, CALLER));
    }

    private static void assertRefused(ProblemCode code, String at, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, it -> {
            assertThat(it.problem().code()).isEqualTo(code);
            assertThat(it.problem().at()).isEqualTo(at);
        });
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        return JSON.readTree(bytes);
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
