package org.qantara.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationTest {

    @TempDir
    private Path home;

    @Test
    void everyPartnerGetsASecretThatOnlyTheOwnerCanReadAndKeepsIt() throws Exception {
        var first = register(9001, 9002);

        var second = register(9001, 9002);

        for (var house : House.values()) {
            var secret = first.partner(house.id()).secret();
            assertThat(secret).hasSize(40).isEqualTo(second.partner(house.id()).secret());
        }
        assertThat(Files.getPosixFilePermissions(secrets())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aRegistryOnceWrittenIsLeftAsPeopleEditIt() throws Exception {
        register(9001, 9002);
        var edited = Files.readString(registry()).replace("http://localhost:9001/zav", "https://zav.example/in");
        Files.writeString(registry(), edited);

        var registration = register(9001, 9002);

        assertThat(registry()).hasContent(edited);
        assertThat(House.ZAV.isHere(registration)).isFalse();
        assertThat(House.VDAB.isHere(registration)).isTrue();
    }

    @Test
    void aSecretGivenByHandIsKept() throws Exception {
        Files.writeString(secrets(), "zav=brandenburg\n");

        var registration = register(9001, 9002);

        assertThat(registration.partner("zav").secret()).isEqualTo("brandenburg");
        assertThat(registration.partner("vdab").secret()).hasSize(40);
    }

    @Test
    void everyHouseIsAtHomeInTheSandboxesOwnRegistry() throws Exception {
        var registration = register(9001, 9002);

        assertThat(House.values()).allMatch(house -> house.isHere(registration));
        assertThat(registration.address("vdab")).hasPort(9002);
    }

    @Test
    void aRegistryInYamlIsReadToo() throws Exception {
        Files.writeString(registry(), """
                partners: # who is who
                - {id: zav, country: NO, format: tiny, channel: &push {type: rest-push, url: "http://localhost:9001/zav"}}
                - {id: vdab, format: tiny, channel: *push}
                ---
                agreements: []
                """);

        var registration = register(9001, 9002);

        assertThat(registration.address("vdab")).hasPort(9001);
        assertThat(registration.channel("zav")).contains("rest-push");
        assertThat(registration.partner("vdab").secret()).hasSize(40);
    }

    @Test
    void aRegistryMayBeAFolder() throws Exception {
        var folder = Files.createDirectory(home.resolve("registry"));
        Files.writeString(folder.resolve("b.json"), "{\t\"partners\": [{\"id\": \"zav\"}]}");
        Files.writeString(folder.resolve("a.yaml"), "partners:\n- {id: vdab, channel: {type: mailbox-pull}}\n");
        Files.writeString(folder.resolve("a.yaml~"), "{");

        var registration = Registration.of("", folder, secrets());

        assertThat(registration.channel("vdab")).contains("mailbox-pull");
        assertThat(registration.partner("zav").secret()).hasSize(40);
    }

    @Test
    void aRegistryThatCannotBeReadIsNamed() throws Exception {
        Files.writeString(registry(), "partners: [");

        assertThatThrownBy(() -> register(9001, 9002)).hasMessageContaining("registry.json cannot be read");
    }

    private Registration register(int zav, int vdab) throws Exception {
        return Registration.of(Registration.sandbox(zav, vdab), registry(), secrets());
    }

    private Path registry() {
        return home.resolve("registry.json");
    }

    private Path secrets() {
        return home.resolve("partners.properties");
    }
}
