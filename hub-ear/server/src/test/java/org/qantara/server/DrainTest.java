package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrainTest {

    @TempDir
    Path home;

    @Test
    void theFileIsThereFromTheFirstMomentUntilTheNextStart() throws IOException {
        Drain.hold(home, Duration.ofMillis(300), () -> {
            assertThat(home.resolve("drain")).exists();
            return true;
        });
        assertThat(home.resolve("drain")).exists();

        Drain.end(home);

        assertThat(home.resolve("drain")).doesNotExist();
    }

    @Test
    void itLastsAsLongAsItIsTold() throws IOException {
        var before = System.nanoTime();

        Drain.hold(home, Duration.ofMillis(700), () -> true);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(700));
    }

    @Test
    void aHubThatIsGoneIsNotWaitedFor() throws IOException {
        var asked = new AtomicInteger();

        Drain.hold(home, Duration.ofHours(1), () -> asked.incrementAndGet() < 3);

        assertThat(asked).hasValue(3);
    }
}
