package org.qantara.broker;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A broker of its own for each test. */
abstract class BrokerFixture {
    @TempDir
    Path folder;

    RunningBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = RunningBroker.in(folder);
    }

    @AfterEach
    void stop() {
        broker.close();
    }
}
