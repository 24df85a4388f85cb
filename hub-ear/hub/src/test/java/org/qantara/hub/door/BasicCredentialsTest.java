package org.qantara.hub.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {
    @Test
    void theSecretMayHoldColonsAndAnyLetters() {
        var header = "basic " + encoded("zav:a:ب:c");

        assertThat(BasicCredentials.of(header)).contains(new BasicCredentials("zav", "a:ب:c"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic ???", "Bearer emF2OmE=", "Basic emF2"})
    void anythingElseClaimsNothing(String header) {
        assertThat(BasicCredentials.of(header)).isEmpty();
    }

    @Test
    void theSecretIsNeverPrinted() {
        assertThat(new BasicCredentials("zav", "s3cret").toString()).doesNotContain("s3cret");
    }

    private static String encoded(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
