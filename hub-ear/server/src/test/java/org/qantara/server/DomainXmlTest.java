package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainXmlTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aDomain() throws IOException {
        file = Files.writeString(folder.resolve("domain.xml"), """
            <domain>
              <servers><server name="server"/></servers>
              <configs><config name="server-config">
                <java-config><jvm-options>-Xmx512m</jvm-options><jvm-options>-server</jvm-options></java-config>
              </config></configs>
            </domain>
            """);
    }

    @Test
    void anOptionReplacesTheOneThatBeginsTheSame() throws IOException {
        DomainXml.open(file).option("-Xmx", "1g").option("-Xmx", "2g").save();

        assertThat(Files.readString(file)).contains("-Xmx2g", "-server").doesNotContain("-Xmx512m", "-Xmx1g");
    }

    @Test
    void propertiesOfAnEarlierStartAreForgotten() throws IOException {
        DomainXml.open(file).properties(Map.of("qantara.old", "1")).save();
        DomainXml.open(file).properties(Map.of("qantara.new", "<&\"")).save();

        assertThat(Files.readString(file))
                .contains("<system-property name=\"qantara.new\" value=\"&lt;&amp;&quot;\"/>")
                .doesNotContain("qantara.old");
    }

    @Test
    void furtherOptionsHoldForOneStart() throws IOException {
        var more = Map.of("qantara.jvm-options", "-XX:+UseSerialGC  -Da=b");
        DomainXml.open(file)
                .moreOptions(more.get("qantara.jvm-options"))
                .properties(more)
                .save();
        assertThat(Files.readString(file)).contains(">-XX:+UseSerialGC<", ">-Da=b<");

        DomainXml.open(file).moreOptions("").properties(Map.of()).save();

        assertThat(Files.readString(file)).contains("-server").doesNotContain("UseSerialGC", "-Da=b");
    }

    @Test
    void anotherCollectorTakesTheOnesPlaceForOneStart() throws IOException {
        start("-XX:+UseG1GC");
        assertThat(Files.readString(file)).contains(">-XX:+UseG1GC<").doesNotContain("UseParallelGC");

        start("-XX:+UseParallelGC");
        assertThat(Files.readString(file))
                .containsOnlyOnce(">-XX:+UseParallelGC<")
                .doesNotContain("UseG1GC");

        start("");
        assertThat(Files.readString(file)).containsOnlyOnce(">-XX:+UseParallelGC<");
    }

    private void start(String more) throws IOException {
        DomainXml.open(file)
                .moreOptions(more)
                .collector("ParallelGC", more)
                .properties(Map.of("qantara.jvm-options", more))
                .save();
    }

    @Test
    void theServerAnswersForHealthUnderAnotherPathAndForOpenApiNowhere() throws IOException {
        DomainXml.open(file).leavePathsToTheHub().save();
        DomainXml.open(file).leavePathsToTheHub().save();

        assertThat(Files.readString(file))
                .containsOnlyOnce("<microprofile-healthcheck-configuration endpoint=\"microprofile-health\"/>")
                .containsOnlyOnce(
                        "<microprofile-openapi-configuration enabled=\"false\" endpoint=\"microprofile-openapi\"/>");
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        DomainXml.open(file).save();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
