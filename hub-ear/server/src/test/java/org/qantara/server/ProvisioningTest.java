package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisioningTest {

    @TempDir
    Path folder;

    private Shipped shipped;

    @BeforeEach
    void someFilesToRun() throws IOException {
        shipped = new Shipped(file("payara.zip"), Optional.of(file("hub.ear")), file("broker.rar"), file("driver.jar"));
    }

    @Test
    void theAdapterIsConfiguredBeforeItIsDeployedAndTheHubComesLast() throws IOException {
        var commands = Files.readAllLines(new Provisioning(shipped).write(folder));

        assertThat(commands)
                .startsWith("create-module-config --target server-config --all")
                .containsSubsequence(
                        "add-resources \"%s/adapter.xml\"".formatted(folder),
                        "deploy --name artemis --deploymentorder 10 \"%s/broker.rar\"".formatted(folder),
                        "add-resources \"%s/pools.xml\"".formatted(folder))
                .endsWith("deploy --name qantara \"%s/hub.ear\"".formatted(folder));
        assertThat(folder.resolve("adapter.xml")).exists();
        assertThat(folder.resolve("pools.xml")).exists();
    }

    @Test
    void everyCommandEndsItsLine() throws IOException {
        assertThat(Files.readString(new Provisioning(shipped).write(folder))).endsWith("hub.ear\"\n");
    }

    @Test
    void aNewHubNeedsProvisioningAgainAndTheSameOneDoesNot() throws IOException {
        var before = new Provisioning(shipped).fingerprint();
        assertThat(new Provisioning(shipped).fingerprint()).isEqualTo(before);

        Files.writeString(shipped.ear().orElseThrow(), "another");

        assertThat(new Provisioning(shipped).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void withoutAHubTheRestIsProvisionedAllTheSame() throws IOException {
        var others = new Shipped(shipped.payara(), Optional.empty(), shipped.rar(), shipped.driver());

        var commands = Files.readAllLines(new Provisioning(others).write(folder));

        assertThat(commands).endsWith("add-resources \"%s/pools.xml\"".formatted(folder));
        assertThat(new Provisioning(others).fingerprint()).isNotEqualTo(new Provisioning(shipped).fingerprint());
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), name);
    }
}
