package org.qantara.hub.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ZAV;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qantara.hub.Partners;
import org.qantara.hub.TinyFormat;

class CredentialsTest {
    @TempDir
    Path folder;

    private Path file;
    private Credentials credentials;

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("partners.properties"), "zav=linden\nstranger=oak\nenabel=\n");
        credentials = new Credentials(file, Partners.registry(TinyFormat.named("tiny")));
    }

    @Test
    void aPartnerIsKnownByItsSecret() {
        assertThat(credentials.authenticate("zav", "linden")).contains(ZAV);
        assertThat(credentials.authenticate("zav", "oak")).isEmpty();
        assertThat(credentials.authenticate("zav", "")).isEmpty();
    }

    @Test
    void nobodyElseIsLetIn() {
        assertThat(credentials.authenticate("stranger", "oak")).isEmpty();
        assertThat(credentials.authenticate("anapec", "")).isEmpty();
        assertThat(credentials.authenticate("enabel", "")).isEmpty();
        assertThat(credentials.authenticate("../zav", "linden")).isEmpty();
    }

    @Test
    void aSecretThatIsTakenOutIsRefusedAtOnce() throws Exception {
        assertThat(credentials.authenticate("zav", "linden")).contains(ZAV);

        Files.writeString(file, "stranger=oak\n");

        assertThat(credentials.authenticate("zav", "linden")).isEmpty();
    }

    @Test
    void aSecretThatChangesInTheFileCountsAtOnce() throws Exception {
        assertThat(credentials.secretOf(ZAV)).contains("linden");

        Files.writeString(file, "zav=a longer one\n");

        assertThat(credentials.authenticate("zav", "linden")).isEmpty();
        assertThat(credentials.authenticate("zav", "a longer one")).contains(ZAV);
    }
}
