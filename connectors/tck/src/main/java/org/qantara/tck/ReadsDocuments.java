package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qantara.model.HubRecord;
import org.qantara.spi.Connector;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;

/**
 * What every connector that reads does with good documents of any syntax; {@link ReadsBadInput} tells of the others.
 * {@link ReadsContract} and {@link SplitsContract} are what connectors implement.
 */
public interface ReadsDocuments extends ReadsBadInput {
    @Override
    Reads connector();

    /** A document of the format that uses every field the format has, with a name in Arabic. */
    @Override
    Payload fullestDocument();

    /**
     * Paths of leaves that carry nothing of the record and are passed over on purpose: layout, counts. With what is
     * beneath them. A path listed here that does carry something fails.
     */
    default Set<String> carryingNothing() {
        return Set.of();
    }

    @Test
    default void theFullestDocumentIsRead() {
        assertThat(connector().read(fullestDocument())).isInstanceOf(Translation.Done.class);
    }

    @TestFactory
    default Stream<DynamicTest> everyLeafReachesTheRecordOrTheLosses() {
        var document = Document.of(fullestDocument());
        var whole = connector().read(document.whole());
        return document.leaves().stream()
                .map(leaf -> dynamicTest(leaf.path(), () -> {
                    var without = connector().read(document.without(leaf));

                    if (carriesNothing(leaf.path()))
                        assertThat(without)
                                .as("read without what carries nothing")
                                .isEqualTo(whole);
                    else
                        assertThat(without.equals(whole))
                                .as("removing it changes nothing")
                                .isFalse();
                }));
    }

    /** Neither the first nor the second may go without a word, whichever of them is kept. */
    @TestFactory
    default Stream<DynamicTest> whatIsThereTwiceReachesTheRecordOrTheLossesTwice() {
        var document = Document.of(fullestDocument());
        var whole = connector().read(document.whole());
        var telling = document.leaves().stream()
                .map(Document.Leaf::path)
                .filter(path -> !carriesNothing(path))
                .toList();
        return document.singles().stream()
                .filter(single -> telling.stream().anyMatch(leaf -> Paths.isWithin(leaf, single.path())))
                .map(single -> dynamicTest(single.path(), () -> {
                    var both = Doubled.asOne(single.path(), connector().read(document.doubled(single)));
                    var second = connector().read(document.exchanged(single));

                    assertThat(both.equals(whole)).as("the second goes unsaid").isFalse();
                    assertThat(both.equals(second)).as("the first goes unsaid").isFalse();
                }));
    }

    private boolean carriesNothing(String path) {
        return carryingNothing().stream().anyMatch(known -> Paths.isWithin(path, known));
    }

    @Test
    default void lossesPointAtLeavesOfTheDocument() {
        var paths = Document.of(fullestDocument()).leaves().stream()
                .map(Document.Leaf::path)
                .toList();

        assertThat(losses()).allSatisfy(loss -> assertThat(paths).anyMatch(path -> Paths.isWithin(path, loss.at())));
    }

    @TestFactory
    default Stream<DynamicTest> arabicIsReadUnchanged() {
        var record = Done.of(connector().read(fullestDocument()));
        var texts = RecordTree.paths(record).values().stream()
                .filter(RecordTree::isLeaf)
                .map(RecordTree::text)
                .toList();
        var arabic = Document.of(fullestDocument()).leaves().stream()
                .filter(leaf -> Arabic.isIn(leaf.value()))
                .toList();
        assertThat(arabic).as("Arabic texts in the fullest document").isNotEmpty();
        return arabic.stream()
                .filter(leaf -> losses().stream().noneMatch(loss -> Paths.isWithin(leaf.path(), loss.at())))
                .map(leaf -> dynamicTest(leaf.path(), () -> Arabic.assertIn(texts, leaf.value())));
    }

    @Test
    default void readingIsPure() throws InterruptedException, ExecutionException {
        var first = connector().read(fullestDocument());
        var connector = connector();
        var tasks = new ArrayList<Callable<Translation<HubRecord>>>();
        for (int i = 0; i < 16; i++) tasks.add(() -> connector.read(fullestDocument()));

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var result : threads.invokeAll(tasks)) assertThat(result.get()).isEqualTo(first);
        }
    }

    @Test
    default void onlyItsOwnDocumentsAreRecognised() {
        var fingerprint = Document.of(fullestDocument()).fingerprint();

        assertThat(Connectors.reading())
                .filteredOn(any -> any.recognises(fingerprint))
                .extracting(Connector::id)
                .containsExactly(connector().id());
        assertThat(Shapes.notOf(connector().id().value()))
                .noneMatch(shape -> connector().recognises(shape));
    }

    private List<Loss> losses() {
        return Done.losses(connector().read(fullestDocument()));
    }
}
