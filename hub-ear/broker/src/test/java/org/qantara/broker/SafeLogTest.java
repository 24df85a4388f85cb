package org.qantara.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSRuntimeException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SafeLogTest {

    private static final Logger ARTEMIS = Logger.getLogger("org.apache.activemq.artemis");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage() + (entry.getThrown() == null ? "" : entry.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        ARTEMIS.addHandler(listening);
    }

    @AfterEach
    void stop() {
        ARTEMIS.removeHandler(listening);
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatHoldsLinesIsLoggedInOne(Clients client) throws Exception {
        try (var broker = RunningBroker.in(folder)) {
            assertThatThrownBy(() -> client.connect(broker.settings, "x\n[SEVERE] forged", "x")
                            .start())
                    .isInstanceOf(JMSRuntimeException.class);
        }

        assertThat(lines).anyMatch(line -> line.contains("Unable to validate user"));
        assertThat(lines).allMatch(line -> line.lines().noneMatch(it -> it.startsWith("[SEVERE]")));
    }
}
