package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qantara.model.Bytes;
import org.qantara.spi.Connector;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.Limits;
import org.qantara.spi.Loss;
import org.qantara.spi.Opens;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;

/** What every connector that opens envelopes does with good ones and bad ones. */
public interface OpensContract extends ConnectorContract {
    @Override
    Opens connector();

    /** With a document inside that has Arabic in it, and other files beside it. */
    Payload envelope();

    /** The document that is inside. */
    Payload inside();

    /** What stands in the envelope of a person, names of files among it. */
    List<String> personal();

    @Test
    default void theDocumentInsideComesOutByteForByte() {
        assertThat(Done.of(connector().open(envelope()))).satisfies(this::isInside);
        assertThat(Done.of(connector().open(envelope())).mediaType()).isEqualTo(inside().mediaType());
    }

    @Test
    default void whatElseIsInsideIsLost() {
        assertThat(Done.losses(connector().open(envelope())))
                .extracting(Loss::reason)
                .contains(Loss.Reason.NO_PLACE);
    }

    @Test
    default void itIsTheOnlyOneThatKnowsWhatToDoWithIt() {
        var seen = fingerprint(envelope());

        assertThat(Connectors.all())
                .filteredOn(any -> (any instanceof Opens opens && opens.recognises(seen))
                        || (any instanceof Reads reads && reads.recognises(seen)))
                .extracting(Connector::id)
                .containsExactly(connector().id());
    }

    @Test
    default void whatIsInsideIsNotTakenForAnEnvelope() {
        assertThat(connector().recognises(Document.of(inside()).fingerprint())).isFalse();
        assertThat(Shapes.OWNERS.keySet()).noneMatch(connector()::recognises);
        assertRefused(inside(), ProblemCode.MALFORMED);
    }

    @Test
    default void anEmptyEnvelopeIsRefused() {
        assertRefused(new Payload(connector().mediaType(), new byte[0]), ProblemCode.EMPTY_DOCUMENT);
    }

    @Test
    default void anEnvelopeTooLargeIsRefused() {
        var bytes = Arrays.copyOf(envelope().bytes(), Limits.DEFAULT.bytes() + 1);

        assertRefused(new Payload(connector().mediaType(), bytes), ProblemCode.TOO_LARGE);
    }

    @TestFactory
    default Stream<DynamicTest> anEnvelopeThatBreaksOffIsRefusedOrHasItAll() {
        var whole = envelope().bytes();
        return IntStream.range(1, 100)
                .mapToObj(percent -> dynamicTest(percent + " %", () -> {
                    var cut = Arrays.copyOf(whole, 1 + (int) ((whole.length - 2L) * percent / 100));
                    var opened = connector().open(new Payload(connector().mediaType(), cut));
                    assertNothingPersonalIn(opened);
                    if (opened instanceof Translation.Done<Payload>(var document, var _)) isInside(document);
                }));
    }

    @Test
    default void anEnvelopeWithFlippedBitsIsNeitherFatalNorTold() {
        var random = new Random(4);
        for (int i = 0; i < 1_000; i++)
            assertNothingPersonalIn(connector().open(new Hostile(envelope()).flipped(random)));
    }

    @Test
    default void anEnvelopeWithShuffledPartsIsNeitherFatalNorTold() {
        var random = new Random(5);
        for (int i = 0; i < 300; i++) assertNothingPersonalIn(connector().open(shuffled(random)));
    }

    @Test
    default void openingIsPure() throws InterruptedException, ExecutionException {
        var losses = Done.losses(connector().open(envelope()));
        var connector = connector();
        var tasks = new ArrayList<Callable<Translation<Payload>>>();
        for (int i = 0; i < 16; i++) tasks.add(() -> connector.open(envelope()));

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var result : threads.invokeAll(tasks)) {
                assertThat(Done.losses(result.get())).isEqualTo(losses);
                isInside(Done.of(result.get()));
            }
        }
    }

    /** With one stretch of it put over another. */
    private Payload shuffled(Random random) {
        var bytes = envelope().bytes().clone();
        int length = 1 + random.nextInt(bytes.length / 4);
        System.arraycopy(
                bytes, random.nextInt(bytes.length - length), bytes, random.nextInt(bytes.length - length), length);
        return new Payload(connector().mediaType(), bytes);
    }

    private void isInside(Payload document) {
        assertThat(new Bytes(document.bytes())).isEqualTo(new Bytes(inside().bytes()));
    }

    private void assertNothingPersonalIn(Translation<Payload> opened) {
        var leaks = new ArrayList<>(personal());
        leaks.add(new String(inside().bytes(), StandardCharsets.UTF_8));
        Leaks.of(leaks, List.of()).assertNoneIn(opened);
    }

    private void assertRefused(Payload payload, ProblemCode code) {
        var translation = connector().open(payload);

        assertThat(translation).isInstanceOf(Translation.Refused.class);
        if (translation instanceof Translation.Refused<?>(Problem problem))
            assertThat(problem.code()).isEqualTo(code);
    }

    private static Fingerprint fingerprint(Payload envelope) {
        return new Fingerprint.Other(new Bytes(Arrays.copyOf(envelope.bytes(), Fingerprint.Other.FIRST)));
    }
}
