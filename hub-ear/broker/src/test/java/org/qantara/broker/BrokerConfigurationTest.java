package org.qantara.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.activemq.artemis.core.config.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be seen of a broker while all goes well. */
class BrokerConfigurationTest {

    @ParameterizedTest
    @EnumSource
    void nothingIsConfirmedBeforeItIsOnTheDiskWhetherTheBrokerIsAloneOrOneOfTwo(Part part) throws Exception {
        var broker = configuration(part.pair);

        assertThat(broker.isPersistenceEnabled()).isTrue();
        assertThat(broker.isJournalDatasync()).isTrue();
        assertThat(broker.isJournalSyncTransactional()).isTrue();
        assertThat(broker.isJournalSyncNonTransactional()).isTrue();
        assertThat(broker.isLargeMessageSync()).isTrue();
    }

    @Test
    void noOutageSendsASubmissionOrAVerdictToTheDeadLetters() throws Exception {
        var addresses = configuration(Optional.empty()).getAddressSettings();

        for (var queue : new String[] {"submissions", "verdicts"}) {
            assertThat(addresses.get(queue).getMaxDeliveryAttempts()).isEqualTo(-1);
            assertThat(addresses.get(queue).getMaxRedeliveryDelay()).isEqualTo(300_000);
        }
    }

    private static Configuration configuration(Optional<BrokerPair> pair) throws Exception {
        var data = Path.of("never-made");
        var settings = new BrokerSettings(
                data,
                1,
                2,
                "hub",
                "zellige",
                data.resolve("partners.properties"),
                data.resolve("open-partners"),
                pair,
                Optional.empty());
        return BrokerConfiguration.of(settings, Set.of());
    }

    private enum Part {
        ALONE(Optional.empty()),
        PRIMARY(Optional.of(new BrokerPair(BrokerPair.Role.PRIMARY, 3))),
        BACKUP(Optional.of(new BrokerPair(BrokerPair.Role.BACKUP, 3)));

        private final Optional<BrokerPair> pair;

        Part(Optional<BrokerPair> pair) {
            this.pair = pair;
        }
    }
}
