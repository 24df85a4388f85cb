package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsadminTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Asadmin asadmin;

    @BeforeEach
    void aClient() throws IOException {
        var client = Files.createDirectories(folder.resolve("lib/client")).resolve("appserver-cli.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, PretendedAsadmin.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        PretendedAsadmin.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString());
        new JarOutputStream(Files.newOutputStream(client), manifest).close();
        asadmin = new Asadmin(folder, folder.resolve("passwords"), folder);
    }

    @Test
    void aFailedCommandIsAFailureThoughTheProcessEndsWell() {
        assertThatThrownBy(() -> asadmin.run("deploy", LIMIT, "failed"))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("asadmin deploy failed; see " + folder.resolve("asadmin-deploy.log"));
        assertThatCode(() -> asadmin.run("deploy", LIMIT, "executed successfully"))
                .doesNotThrowAnyException();
    }

    @Test
    void aCommandThatIsCalledOffTakesTheServerItStartsWithIt() throws Exception {
        var starting = CompletableFuture.runAsync(() -> asadmin.run("start", LIMIT, "wait"));
        var server = startedProcess();

        asadmin.cancel();

        assertThat(server.onExit()).succeedsWithin(LIMIT);
        assertThatThrownBy(starting::join).hasCauseInstanceOf(ServerFailure.class);
    }

    private ProcessHandle startedProcess() throws IOException, InterruptedException {
        var log = folder.resolve("asadmin-start.log");
        while (!Files.exists(log) || !Files.readString(log).endsWith("\n")) {
            Thread.sleep(50);
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(log).strip())).orElseThrow();
    }
}
