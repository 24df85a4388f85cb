package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootCauseTest {
    @TempDir
    Path folder;

    @Test
    void theLastCauseInTheLogIsTheOneToActOn() throws IOException {
        var log = Files.writeString(folder.resolve("server.log"), """
                jakarta.ejb.EJBException: Initialization failed
                Caused by: jakarta.ejb.CreateException: Initialization failed for Singleton Startup
                \tat some.Place.start(Place.java:1)
                Caused by: org.qantara.hub.registry.InvalidRegistry: registry.json: partner zav has no channel
                \tat some.other.Place.start(Place.java:1)
                """);

        assertThat(Asadmin.rootCause(log)).isEqualTo(": registry.json: partner zav has no channel");
    }

    @Test
    void aLogWithoutACauseOrNoLogAddsNothing() throws IOException {
        var quiet = Files.writeString(folder.resolve("quiet.log"), "all is well\n");

        assertThat(Asadmin.rootCause(quiet)).isEmpty();
        assertThat(Asadmin.rootCause(folder.resolve("none.log"))).isEmpty();
    }
}
