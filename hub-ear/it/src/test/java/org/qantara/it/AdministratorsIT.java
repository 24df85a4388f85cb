package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.it.hub.Administration;
import org.qantara.it.hub.Eventually;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Partner;

/** Who works at the hub, and what each of them may do. */
@OnTheHub
class AdministratorsIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Set<String>> OPEN = Map.of(
            "administrator",
                    Set.of(
                            "/administrators",
                            "/configuration",
                            "/configuration/versions",
                            "/alerts",
                            "/metrics",
                            "/terminology",
                            "/terminology/unmapped"),
            "operator",
                    Set.of(
                            "/configuration",
                            "/configuration/versions",
                            "/alerts",
                            "/metrics",
                            "/terminology",
                            "/terminology/unmapped"),
            "data-protection-officer",
                    Set.of(
                            "/configuration",
                            "/configuration/versions",
                            "/alerts",
                            "/metrics",
                            "/flows",
                            "/notices",
                            "/audit?most=1",
                            "/audit/heads"),
            "programme-officer", Set.of("/flows", "/terminology", "/terminology/unmapped"),
            "engineer",
                    Set.of(
                            "/configuration",
                            "/configuration/versions",
                            "/metrics",
                            "/terminology",
                            "/terminology/unmapped"));
    private static final Set<String> READS = Set.of(
            "/administrators",
            "/configuration",
            "/configuration/versions",
            "/alerts",
            "/metrics",
            "/flows",
            "/notices",
            "/audit?most=1",
            "/audit/heads",
            "/terminology",
            "/terminology/unmapped");

    private Administration admin;

    @BeforeEach
    void comeIn(Hub hub) throws Exception {
        admin = hub.administration();
    }

    @ParameterizedTest
    @CsvSource({"administrator", "operator", "data-protection-officer", "programme-officer", "engineer"})
    void eachRoleMayDoItsOwnAndNothingElse(String role) throws Exception {
        var name = "only-" + role;
        var somebody = admin.as(new Partner(name, made(name, role)));

        for (var read : READS) {
            var isOpen = OPEN.get(role).contains(read);
            assertAnswers(somebody.read(read), isOpen ? 200 : 403, isOpen ? "" : "ROLE_MISSING", role + " " + read);
        }
        var mayTry = Set.of("administrator", "engineer").contains(role);
        var now = admin.configuration();
        assertThat(somebody.compare(now.body()).statusCode()).isEqualTo(mayTry ? 200 : 403);
        assertThat(somebody.configure(now.body(), now.headers().firstValue("ETag"), "ar")
                        .statusCode())
                .isEqualTo(role.equals("administrator") ? 200 : 403);
        var maySuspend = Set.of("administrator", "operator").contains(role);
        assertThat(somebody.status("nobody-at-all", "suspended").statusCode()).isEqualTo(maySuspend ? 422 : 403);
        assertThat(somebody.table("PUT", "nothing/1?dryRun=true", "code,en\n").statusCode())
                .isEqualTo(mayTry ? 200 : 403);
        assertThat(somebody.table("POST", "nothing/1?dryRun=true", "code,en\n").statusCode())
                .isEqualTo(mayTry ? 200 : 403);
        var mayErase = role.equals("data-protection-officer");
        assertThat(somebody.order("holds", "{}").statusCode()).isEqualTo(mayErase ? 400 : 403);
        assertThat(somebody.order("erasures", "{}").statusCode()).isEqualTo(mayErase ? 400 : 403);
        assertThat(somebody.order("subject-files", "{}").statusCode()).isEqualTo(mayErase ? 400 : 403);
        assertThat(somebody.set("/administrators/" + name + "/password", "{}").statusCode())
                .isEqualTo(200);
        var officer = admin.as(new Partner("sees-" + role, made("sees-" + role, "data-protection-officer")));
        var right = mayErase ? "CHANGE_CONFIGURATION" : "ERASE";
        Eventually.become(
                "it is on record",
                () -> officer.read("/audit?deed=NOT_ALLOWED&actor=user:" + name)
                        .body()
                        .contains(right));
    }

    @Test
    void partnersAndNobodyAreNotLetIn(Hub hub) {
        for (var caller : new Partner[] {hub.partner("tanger"), hub.partner("zav"), new Partner("admin", "admin")})
            for (var read : READS)
                assertAnswers(admin.as(caller).read(read), 401, "UNAUTHENTICATED", caller.id() + read);
        var nobody = admin.asNobody().read("/administrators");
        assertAnswers(nobody, 401, "UNAUTHENTICATED", "nobody");
        assertThat(nobody.headers().allValues("WWW-Authenticate")).hasSize(2);
    }

    @Test
    void administratorsAreNoPartners(Hub hub) throws Exception {
        var administrator =
                new Partner("admin", Files.readString(hub.adminPassword()).strip());

        for (var read :
                List.of("/mailbox", "/submissions?messageId=m-1", "/submissions/" + UUID.randomUUID(), "/notices"))
            assertThat(hub.wire().get(administrator, "/api/v1" + read).statusCode())
                    .as(read)
                    .isEqualTo(401);
        for (var call : List.of(
                "<echo><text>x</text></echo>",
                "<fetch/>",
                "<submit><messageId>m-1</messageId><document><a xmlns=''/></document></submit>",
                "<getDeliveryStatus><messageId>m-1</messageId></getDeliveryStatus>",
                "<acknowledge><deliveryId>" + UUID.randomUUID() + "</deliveryId></acknowledge>"))
            assertThat(hub.wire().call(administrator, "en", call).body())
                    .as(call)
                    .contains("UNAUTHENTICATED");
        assertThat(hub.wire().get(hub.partner("tanger"), "/api/v1/mailbox").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsTakenAwayIsGoneAtOnceAndOnRecord() throws Exception {
        var salma = admin.as(new Partner("salma", made("salma", "data-protection-officer")));
        assertThat(salma.read("/audit/heads").statusCode()).isEqualTo(200);

        admin.set("/administrators/salma", "{\"roles\":[\"engineer\"]}");
        assertThat(salma.read("/audit/heads").statusCode()).isEqualTo(403);

        admin.set("/administrators/salma", "{\"roles\":[\"engineer\"],\"active\":false}");
        assertThat(salma.read("/configuration").statusCode()).isEqualTo(401);
        assertThat(admin.remove("/administrators/salma").statusCode()).isEqualTo(204);
        assertThat(admin.read("/administrators/salma").statusCode()).isEqualTo(404);
        var told = admin.read("/audit?partner=user:salma&most=100").body();
        assertThat(told)
                .contains("\"deed\":\"ADMINISTRATOR_SET\",\"actor\":\"user:admin\"")
                .contains("\"deed\":\"ADMINISTRATOR_REMOVED\",\"actor\":\"user:admin\"");
    }

    @Test
    void aPasswordInArabicIsOneToo() throws Exception {
        var youssef = admin.as(new Partner("youssef", made("youssef", "engineer")));

        var changed = youssef.set("/administrators/youssef/password", "{\"password\":\"جسر بين ضفتين للعمل\"}");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(youssef.read("/configuration").statusCode()).isEqualTo(401);
        assertThat(admin.as(new Partner("youssef", "جسر بين ضفتين للعمل"))
                        .read("/configuration")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoGuessesIsNotListenedTo() {
        var guessing = admin.as(new Partner("guessed", "a guess"));
        for (int i = 0; i < 30; i++)
            assertThat(guessing.read("/configuration").statusCode()).isEqualTo(401);

        var refused = guessing.read("/configuration");

        assertAnswers(refused, 429, "TOO_MANY_ATTEMPTS", "guessing");
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        assertThat(admin.configuration().statusCode()).isEqualTo(200);
    }

    @Test
    void anIssuersTokenLetsInWithItsRoles(Hub hub) throws Exception {
        try (var provider = hub.openIdProvider()) {
            var officer = admin.withToken(provider.token("4f1c9a0e", "hub-dpo"));
            assertThat(officer.read("/audit/heads").statusCode()).isEqualTo(200);
            assertAnswers(officer.read("/administrators"), 403, "ROLE_MISSING", "a role of another");
            assertThat(officer.read("/audit?actor=user:oidc:4f1c9a0e&most=1").body())
                    .contains("\"actor\":\"user:oidc:4f1c9a0e\"");

            var stranger = admin.withToken(provider.token("4f1c9a0e", "hub-cleaners"));
            assertAnswers(stranger.read("/configuration"), 403, "ROLE_MISSING", "without a role");
            var late = provider.token(
                    "4f1c9a0e", "hub-dpo", "qantara-hub", Instant.now().minusSeconds(60));
            assertAnswers(admin.withToken(late).read("/audit/heads"), 401, "UNAUTHENTICATED", "too late");
            var elsewhere = provider.token(
                    "4f1c9a0e", "hub-dpo", "another", Instant.now().plusSeconds(60));
            assertAnswers(admin.withToken(elsewhere).read("/audit/heads"), 401, "UNAUTHENTICATED", "for another");
        }
    }

    @Test
    void passwordsAreNeitherInTheLogNorAmongTheProcesses(Hub hub) throws Exception {
        var first = Files.readString(hub.adminPassword()).strip();
        var proposed = made("nadia", "operator");
        admin.as(new Partner("nadia", proposed)).configuration();

        assertThat(Files.readString(hub.log())).doesNotContain(first, proposed);
        assertThat(ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream()))
                .noneMatch(line -> line.contains(first) || line.contains(proposed));
    }

    /** Somebody new; answers the password proposed. */
    private String made(String name, String role) throws IOException {
        admin.remove("/administrators/" + name);
        var answer = admin.set("/administrators/" + name, "{\"roles\":[\"" + role + "\"]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("password").asText();
    }

    private static void assertAnswers(HttpResponse<String> answer, int status, String code, String what) {
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isEqualTo(status);
        if (!code.isEmpty())
            assertThat(Optional.of(answer.body()))
                    .as(what)
                    .hasValueSatisfying(it -> assertThat(it).contains(code));
    }
}
