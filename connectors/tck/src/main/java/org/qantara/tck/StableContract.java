package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.model.HubRecord;
import org.qantara.spi.Reads;
import org.qantara.spi.Writes;

/** A connector understands what it wrote itself, and writes it the same again. */
public interface StableContract<C extends Reads & Writes> {
    C connector();

    @Test
    default void whatIsWrittenIsRecognised() {
        for (var record : Records.fullestOf(connector())) {
            var written = Done.of(connector().write(record));

            assertThat(connector().recognises(Document.of(written).fingerprint()))
                    .as(record.type().id())
                    .isTrue();
        }
    }

    @Test
    default void whatIsWrittenIsReadWithoutLossAndWrittenTheSameAgain() {
        for (var type : connector().recordTypes())
            for (var record : List.of(Records.fullest(type), Records.sparsest(type))) assertStable(record);
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
