package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qantara.model.HubRecord;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** What every connector that writes does with any record. */
public interface WritesContract extends ConnectorContract {
    @Override
    Writes connector();

    /** Fails if the document is not valid by the format's published schema. */
    default void validate(Payload payload) {
        Document.of(payload);
    }

    /** The record to write, with every field of the model filled; of several types a candidate, if none is named. */
    default HubRecord fullestRecord() {
        return Records.fullest(Records.firstTypeOf(connector()));
    }

    /** A record with no more than a format may demand. */
    default HubRecord sparsestRecord() {
        return Records.sparsest(Records.firstTypeOf(connector()));
    }

    @Test
    default void theFullestRecordIsWritten() {
        var payload = Done.of(connector().write(fullestRecord()));

        assertThat(payload.mediaType()).isEqualTo(connector().mediaType());
        validate(payload);
    }

    @Test
    default void theSparsestRecordIsWritten() {
        validate(Done.of(connector().write(sparsestRecord())));
    }

    /**
     * What the record was read from ({@code /provenance}) describes another document and need not be written, and the
     * {@code script} of a name or text is no value of its own: it follows from the spelling.
     */
    @TestFactory
    default Stream<DynamicTest> everyLeafReachesTheDocumentOrTheLosses() {
        var whole = connector().write(fullestRecord());
        return RecordVariants.of(fullestRecord()).stream()
                .filter(variant -> !Paths.isWithin(variant.path(), "/provenance"))
                .map(variant -> dynamicTest(variant.name(), () -> {
                    var changed = connector().write(variant.record());

                    assertThat(same(whole, changed) && !isLost(variant.path(), whole))
                            .as("changes neither the document nor the losses")
                            .isFalse();
                }));
    }

    private static boolean isLost(String path, Translation<Payload> translation) {
        return Done.losses(translation).stream().anyMatch(loss -> Paths.isWithin(path, loss.at()));
    }

    @Test
    default void lossesPointIntoTheRecord() {
        var paths = RecordTree.paths(fullestRecord()).keySet();

        assertThat(Done.losses(connector().write(fullestRecord())))
                .allSatisfy(loss -> assertThat(paths).contains(loss.at()));
    }

    @Test
    default void aRecordOfNoneOfItsTypesIsRefused() {
        for (var foreign : Records.foreignTo(connector()))
            assertThat(connector().write(foreign)).isEqualTo(Writes.ofNoneOfItsTypes());
    }

    @Test
    default void writingIsPure() {
        var first = connector().write(fullestRecord());

        assertThat(same(connector().write(fullestRecord()), first)).isTrue();
    }

    /** Words are compared, since markup around them may be removed. */
    @TestFactory
    default Stream<DynamicTest> arabicIsWrittenUnchanged() {
        var written = connector().write(fullestRecord());
        var texts = Document.of(Done.of(written)).leaves().stream()
                .map(Document.Leaf::value)
                .toList();
        var lost = Done.losses(written);
        return RecordTree.paths(fullestRecord()).entrySet().stream()
                .filter(e -> e.getValue() instanceof String text && Arabic.isIn(text))
                .filter(e -> lost.stream().noneMatch(loss -> Paths.isWithin(e.getKey(), loss.at())))
                .filter(e -> !Paths.isWithin(e.getKey(), "/provenance"))
                .map(e -> dynamicTest(e.getKey(), () -> Arabic.assertIn(texts, (String) e.getValue())));
    }

    @Test
    default void anyRecordIsWrittenValidlyOrRefused() {
        RecordVariants.of(fullestRecord()).forEach(this::assertWrittenSafely);
    }

    @Test
    default void anErodedRecordIsWrittenValidlyOrRefused() {
        var random = new Random(3);
        for (int changes = 10; changes < 300; changes += changes / 2) {
            var eroded = RecordVariants.eroded(fullestRecord(), changes, random);
            assertWrittenSafely(new Variant("", changes + " changes", eroded));
        }
    }

    @Test
    default void aStrangeTextIsWrittenValidlyOrRefused() {
        RecordVariants.withTexts(fullestRecord(), Hostile.TEXTS).forEach(this::assertWrittenSafely);
    }

    @Test
    default void aPersonKnownByNumberAloneIsWrittenValidlyOrRefused() {
        assertWrittenSafely(new Variant("", "without a name", Candidates.nameless()));
        assertWrittenSafely(new Variant("", "name not split", Candidates.named("فاطمة الزهراء بنجلون")));
    }

    private void assertWrittenSafely(Variant variant) {
        try {
            switch (connector().write(variant.record())) {
                case Translation.Done<Payload>(Payload payload, List<Loss> losses) -> {
                    validate(payload);
                    var paths = RecordTree.paths(variant.record()).keySet();
                    assertThat(losses.stream().map(Loss::at).filter(at -> !paths.contains(at)))
                            .as("losses where the record holds nothing")
                            .isEmpty();
                }
                case Translation.Refused<Payload>(Problem problem) ->
                    assertThat(problem.code()).isIn(ProblemCode.NOT_WRITABLE, ProblemCode.MISSING_FIELD);
            }
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(variant.name() + ": " + failure.getMessage(), failure);
        }
    }

    private static boolean same(Translation<Payload> one, Translation<Payload> other) {
        if (one instanceof Translation.Done<Payload>(var document, var losses)
                && other instanceof Translation.Done<Payload>(var otherDocument, var otherLosses))
            return losses.equals(otherLosses) && Arrays.equals(document.bytes(), otherDocument.bytes());
        return one.equals(other);
    }
}
