package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path home;

    @Test
    void secretsAreMadeOnceAndDiffer() throws IOException {
        var made = Secrets.in(home);

        assertThat(Secrets.in(home)).isEqualTo(made);
        assertThat(Set.of(made.admin(), made.superuser(), made.database(), made.broker(), made.administrator()))
                .hasSize(5);
        assertThat(made.toString()).doesNotContain(made.admin());
    }

    @Test
    void oneThatAnEarlierVersionDidNotKnowIsMadeAndTheOthersStay() throws IOException {
        var file = home.resolve("secrets.properties");
        Files.writeString(file, "admin=a\nsuperuser=s\ndatabase=d\nbroker=b\n");

        var made = Secrets.in(home);

        assertThat(made.database()).isEqualTo("d");
        assertThat(made.administrator()).hasSize(40);
        assertThat(Secrets.in(home)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theAdministratorsIsMadeAnewWhenItIsToBeForgotten() throws IOException {
        var made = Secrets.in(home);

        var reset = Secrets.in(home, true);

        assertThat(reset.administrator()).isNotEqualTo(made.administrator());
        assertThat(reset.database()).isEqualTo(made.database());
        assertThat(Secrets.in(home)).isEqualTo(reset);
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        Secrets.in(home);

        var permissions = Files.getPosixFilePermissions(home.resolve("secrets.properties"));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
}
