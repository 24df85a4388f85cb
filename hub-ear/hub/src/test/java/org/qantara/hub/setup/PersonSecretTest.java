package org.qantara.hub.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonSecretTest {
    @TempDir
    Path home;

    @Test
    void itIsMadeOnceAndForItsOwnerOnly() throws IOException {
        var first = PersonSecret.in(home.resolve("data"));

        var again = PersonSecret.in(home.resolve("data"));

        assertThat(again).isEqualTo(first).hasSize(32);
        assertThat(PersonSecret.in(home.resolve("other"))).isNotEqualTo(first);
        assertThat(Files.getPosixFilePermissions(home.resolve("data/person-key.secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aFileThatHoldsNoneStopsTheStart() throws IOException {
        Files.writeString(home.resolve("person-key.secret"), "short");

        assertThatThrownBy(() -> PersonSecret.in(home)).isInstanceOf(IllegalStateException.class);
    }
}
