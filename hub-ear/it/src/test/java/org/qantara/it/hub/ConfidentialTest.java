package org.qantara.it.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked for in the logs of a run would be found there. */
class ConfidentialTest {

    private static final String FINE =
            "[2026-03-01T12:00:00.000+0000] [INFO] delivery 0198c0de is parked: NOT_AGREED\n";

    @TempDir
    private Path home;

    private Path logs;

    @BeforeEach
    void aHub() throws Exception {
        logs = Files.createDirectories(home.resolve("logs"));
        Files.createDirectory(home.resolve("tls"));
        Files.writeString(home.resolve("tls/password"), "password-of-tls\n");
        Files.writeString(home.resolve("partners.properties"), "tanger=secret-of-tanger\nother=a\n");
        Files.writeString(home.resolve("secrets.properties"), "database=secret/of+database\n");
        Files.writeString(logs.resolve("server.log"), FINE.repeat(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "زنوبيا 12",
                "QZ918273-x",
                "born 1996-02-29",
                "zn.berkad@courrier.example",
                "خيّاطة",
                "secret-of-tanger",
                "url?secret=secret%2Fof%2Bdatabase",
                "password-of-tls",
                "dGFuZ2VyOnNlY3JldC1vZi10YW5nZXI=",
                "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ0YW5nZXIifQ.x",
                "Authorization: Basic dW5rbm93bjp4",
                "-----BEGIN PRIVATE KEY-----"
            })
    void ofEachAWordInAnyLogIsFound(String said) throws Exception {
        Files.writeString(logs.resolve("postgres.log"), FINE + "x " + said + "\n");

        assertThat(new Confidential(home).inLogs(logs)).isNotEmpty().allMatch(it -> it.contains("postgres.log"));
    }

    @Test
    void ofSomethingOfAPersonInAProblemTheProblemIsNamed() {
        Confidential.answered(422, "{\"detail\": \"زنوبيا\"}");
        Confidential.answered(200, "{\"name\": \"زنوبيا\"}");

        assertThat(new Confidential(home).inProblems())
                .singleElement()
                .asString()
                .startsWith("something of a person");
    }

    @Test
    void whatIsFineIsFine() throws Exception {
        Confidential.answered(404, "{\"code\": \"UNKNOWN_SUBMISSION\"}");

        assertThat(new Confidential(home).inLogs(logs)).isEmpty();
        assertThat(new Confidential(home).inProblems()).isEmpty();
        var login = Base64.getEncoder().encodeToString("tanger:secret-of-tanger".getBytes(StandardCharsets.UTF_8));
        assertThat(new Confidential(home).in(login)).isEqualTo(List.of("the login of tanger"));
    }
}
