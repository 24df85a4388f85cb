package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the database waits for its disk. */
class DurabilityTest {
    @Test
    void aDatabaseThatWaitsForItsDiskIsSafe() throws IOException {
        assertThat(risks("on")).isEmpty();
    }

    @Test
    void eachSettingThatAPowerCutMakesUsPayForIsNamedWithWhatIsAtStake() throws IOException {
        assertThat(risks("off"))
                .containsExactly(
                        "PostgreSQL runs with fsync = off: a power cut may destroy the journal, with everything that was"
                                + " ever accepted",
                        "PostgreSQL runs with full_page_writes = off: a power cut may destroy the journal, with"
                                + " everything that was ever accepted",
                        "PostgreSQL runs with synchronous_commit = off: a power cut takes the last of what was accepted,"
                                + " though its senders have receipts");
    }

    private static List<String> risks(String everything) throws IOException {
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", everything)
                .setServerConfig("full_page_writes", everything)
                .setServerConfig("synchronous_commit", everything)
                .start()) {
            return Durability.risks(postgres.getPostgresDatabase());
        }
    }
}
