package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Folders;
import org.qantara.it.hub.Form;
import org.qantara.it.hub.FreePorts;

/** The guided run, as people start it: a process of its own that ends with 0 if all went as it tells. */
class RunIT {

    private static final Path HOME = Path.of("target", "run").toAbsolutePath();

    @Test
    void theTourEndsAsToldInArabicAndLeavesNothingRunning() throws Exception {
        Folders.delete(HOME);
        var base = FreePorts.base();

        var run = process(base, "ar");
        var told = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(told).isZero();
        assertThat(told.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 120);
        assertThat(told)
                .contains("MALFORMED", "NOT_AGREED", "RECEIVER_REFUSED", "CONSENT_WITHDRAWN", "الإيصال نفسه تماما")
                .contains("يعمل على المنفذ", "المنصة تجيب", "توقف Payara")
                .doesNotContain("!!", "is up", "is down", "the hub answers");
        assertThat(Files.readString(HOME.resolve("logs/server.log")))
                .doesNotContain("RAR8000", "RAR7097", "NCLS-SECURITY-05054");
        assertThat(Files.getPosixFilePermissions(HOME.resolve("partners.properties")))
                .hasSize(2);
        assertThat(FreePorts.areFree(base)).isTrue();
    }

    @Test
    void aSettingThatNothingReadsIsRefusedBeforeAnythingIsStarted() throws Exception {
        var run = process(FreePorts.base(), "fr", "-Dqantara.keystor=/tmp/my.p12");
        var told = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).isEqualTo(1);
        assertThat(told.strip())
                .isEqualTo("Qantara n’a pas démarré : qantara.keystor n’est pas un réglage."
                        + " Pensiez-vous à qantara.keystore ?");
    }

    private static Process process(int base, String language, String... more) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dqantara.home=" + HOME,
                "-Dqantara.portbase=" + base,
                "-Dqantara.language=" + language,
                "-Dqantara.run.once=true",
                "-Dqantara.jvm-options=" + Form.JVM));
        command.addAll(List.of(more));
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), "org.qantara.sandbox.Run"));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
