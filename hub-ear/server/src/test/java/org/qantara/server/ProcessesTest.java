package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProcessesTest {

    private final String home = "/برنامج/" + UUID.randomUUID();

    @Test
    void aServerThatWroteNoPidFileIsKnownByTheFolderItWasStartedFor() throws IOException {
        var server = started("-Droot=" + home);
        try {
            assertThat(Processes.ofOption("-Droot=" + home)).contains(server);
            assertThat(Processes.ofOption("-Droot=" + home.substring(0, 20))).isEmpty();
        } finally {
            Processes.kill(server);
        }

        assertThat(Processes.ofOption("-Droot=" + home)).isEmpty();
    }

    @Test
    void whatOnlyMentionsTheFolderIsLeftAlone() throws IOException {
        var editor = started("see -Droot=" + home);
        try {
            assertThat(Processes.ofOption("-Droot=" + home)).isEmpty();
        } finally {
            Processes.kill(editor);
        }
    }

    /** Something that runs on, with a word that means nothing to it among those of its command line. */
    private static ProcessHandle started(String word) throws IOException {
        return new ProcessBuilder("sh", "-c", "read -r line", word)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start()
                .toHandle();
    }
}
