package org.qantara.bench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnersTest {

    @TempDir
    Path home;

    @Test
    void theRegistryIsJsonWithEveryPartnerAndEachHasASecret() throws IOException {
        Partners.write(home, URI.create("http://127.0.0.1:9/in"), "qantara-json", 2);

        var registry = Files.readString(home.resolve("registry.json"));
        try (var json = new JsonFactory().createParser(registry)) {
            while (json.nextToken() != null) {
                // to the end, or an exception
            }
        }
        assertThat(registry).contains("\"sender\"", "\"receiver\"", "\"reader\"", "\"partner-1\"");
        assertThat(Files.readAllLines(home.resolve("partners.properties"))).hasSize(5);
        assertThat(Partners.authorization(home, Partners.RECEIVER)).startsWith("Basic ");
    }
}
