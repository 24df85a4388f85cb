package org.qantara.hub.administrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.administrators.Role.ADMINISTRATOR;
import static org.qantara.hub.administrators.Role.OPERATOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdministratorTest extends AccountsFixture {
    private static final String GENERATED = "2b7e151628aed2a6abf7158809cf4f3c762e7160";

    @TempDir
    private Path home;

    private Path file;
    private FirstAdministrator first;

    @BeforeEach
    void generate() throws IOException {
        file = Files.writeString(home.resolve("admin-password"), GENERATED + "\n");
        first = new FirstAdministrator(accounts, hash, file);
    }

    @Test
    void whereThereIsNobodyAdminIsMadeOnce() {
        first.make();
        first.make();

        assertThat(found("admin").orElseThrow().roles()).containsExactly(ADMINISTRATOR);
        assertThat(isPassword("admin", GENERATED)).isTrue();
        assertThat(acts()).containsExactly("ADMINISTRATOR_SET hub user:admin");
    }

    @Test
    void whereThereIsSomebodyNobodyIsMade() {
        made("salma", "long enough for anybody", ADMINISTRATOR);

        first.make();

        assertThat(found("admin")).isEmpty();
    }

    @Test
    void aPasswordThatWasChangedStaysChanged() {
        first.make();
        accounts.password("admin", hash.generate("my own one, long enough".toCharArray()), SALMA);

        first.make();

        assertThat(isPassword("admin", GENERATED)).isFalse();
    }

    @Test
    void aLostPasswordIsSetAgain() {
        made("salma", "long enough for anybody", ADMINISTRATOR);
        made("admin", "long enough and forgotten", ADMINISTRATOR, OPERATOR);
        accounts.change("admin", Set.of(OPERATOR), false, SALMA);

        first.reset();

        assertThat(isPassword("admin", GENERATED)).isTrue();
        assertThat(found("admin").orElseThrow().administers()).isTrue();
        assertThat(found("admin").orElseThrow().roles()).contains(OPERATOR);
        assertThat(acts()).contains("PASSWORD_SET hub user:admin");
    }

    @Test
    void anEmptyFileLetsNobodyIn() throws IOException {
        Files.writeString(file, "\n");

        first.make();

        assertThat(accounts.all()).isEmpty();
    }

    private boolean isPassword(String name, String password) {
        return hash.verify(
                password.toCharArray(), accounts.kept(name).orElseThrow().hash());
    }
}
