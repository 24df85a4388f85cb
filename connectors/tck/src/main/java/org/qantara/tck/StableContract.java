package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qantara.model.HubRecord;
import org.qantara.spi.Reads;
import org.qantara.spi.Writes;

/** A connector understands what it wrote itself, and writes it the same again. */
public interface StableContract<C extends Reads & Writes> {
    C connector();

    /** What the contract is tried with; a connector whose format demands more than the model says so here. */
    default List<HubRecord> writable() {
        return connector().recordTypes().stream()
                .flatMap(type -> Stream.of(Records.fullest(type), Records.sparsest(type)))
                .toList();
    }

    @Test
    default void whatIsWrittenIsRecognised() {
        for (var record : writable()) {
            var written = Done.of(connector().write(record));

            assertThat(connector().recognises(Document.of(written).fingerprint()))
                    .as(record.type().id())
                    .isTrue();
        }
    }

    @Test
    default void whatIsWrittenIsReadWithoutLossAndWrittenTheSameAgain() {
        writable().forEach(this::assertStable);
    }

    private void assertStable(HubRecord record) {
        var once = Done.of(connector().write(record));
        var read = connector().read(once);
        var twice = Done.of(connector().write(Done.of(read)));

        assertThat(Done.losses(read)).as("lost in reading what was written").isEmpty();
        assertThat(Document.of(twice).pretty()).isEqualTo(Document.of(once).pretty());
        assertThat(twice.bytes()).isEqualTo(once.bytes());
    }
}
