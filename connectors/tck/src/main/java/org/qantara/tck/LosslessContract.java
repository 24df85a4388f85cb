package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qantara.model.HubRecord;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** The format holds everything a record holds: what is written is read back equal, with no losses either way. */
public interface LosslessContract<C extends Reads & Writes> extends StableContract<C> {
    @Test
    default void theFullestAndTheSparsestRecordComeBackEqual() {
        for (var type : connector().recordTypes()) {
            assertComesBack(Records.fullest(type));
            assertComesBack(Records.sparsest(type));
        }
        assertComesBack(Candidates.nameless());
    }

    @TestFactory
    default Stream<DynamicTest> everyVariantComesBackEqual() {
        return Records.fullestOf(connector()).stream()
                .map(record -> dynamicTest(
                        record.type().id(), () -> RecordVariants.of(record).forEach(this::assertComesBack)));
    }

    private void assertComesBack(Variant variant) {
        try {
            assertComesBack(variant.record());
        } catch (AssertionError failure) {
            throw new AssertionError(variant.name() + ": " + failure.getMessage(), failure);
        }
    }

    private void assertComesBack(HubRecord record) {
        var written = connector().write(record);
        var read = connector().read(Done.of(written));

        assertThat(Done.losses(written)).as("lost in writing").isEmpty();
        if (!Done.of(read).equals(record))
            assertThat(RecordTree.pretty(Done.of(read))).isEqualTo(RecordTree.pretty(record));
        assertThat(read).isEqualTo(Translation.of(record, java.util.List.of()));
    }
}
