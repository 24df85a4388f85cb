package org.qantara.hub.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.hub.file.ReceivedFile.Counts;

/**
 * How fast a file of rows that are all new is read, and again when all are known, and how much memory that takes; {@code
 * -Dtrainees=40000} takes more of them. What it measures is printed.
 */
class ReadingSpeedTest extends FilesFixture {
    private static final int TRAINEES = Integer.getInteger("trainees", 400);

    private final List<Long> heap = new ArrayList<>();

    @Test
    void rowsThatAreKnownAddNothingHoweverMany() {
        received(sent("f-1"), 128 << 20, TraineeFile.of(TRAINEES).in());
        time("new");
        received(sent("f-2"), 128 << 20, TraineeFile.of(TRAINEES).in());
        time("known");

        assertThat(file("f-1").counts()).isEqualTo(new Counts(TRAINEES, TRAINEES, 0, 0, 0));
        assertThat(file("f-2").counts()).isEqualTo(new Counts(TRAINEES, 0, TRAINEES, 0, 0));
    }

    private void time(String what) {
        var begun = System.nanoTime();
        var watching = Thread.ofPlatform().daemon().start(this::watch);
        readers().run();
        watching.interrupt();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(
                "%d rows that are %s: %.1f s, %.0f rows/s, at most %d MiB of heap after a collection%n",
                TRAINEES,
                what,
                took.toMillis() / 1000.0,
                TRAINEES * 1000.0 / took.toMillis(),
                heap.stream().mapToLong(it -> it).max().orElse(0) >> 20);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(200);
                heap.add(ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(it -> it.getCollectionUsage())
                        .filter(it -> it != null)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum());
            }
        } catch (InterruptedException e) {
            // it has been read
        }
    }
}
