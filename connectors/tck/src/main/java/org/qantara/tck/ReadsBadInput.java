package org.qantara.tck;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qantara.spi.Payload;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Reads;

/**
 * What every connector that reads does with bad documents: a typed problem for what cannot be understood, never an
 * exception, and never a value of the document in what it says about it.
 */
public interface ReadsBadInput extends ConnectorContract {
    @Override
    Reads connector();

    Payload fullestDocument();

    @Test
    default void anEmptyDocumentIsRefused() {
        assertRefused(new Payload(fullestDocument().mediaType(), new byte[0]), ProblemCode.EMPTY_DOCUMENT);
        assertRefused(Payload.xml(" \r\n\t "), ProblemCode.EMPTY_DOCUMENT);
    }

    @Test
    default void aDocumentOfAnotherFormatIsRefused() {
        assertRefused(
                Payload.xml("<order xmlns='urn:example:orders'><name>Widget</name></order>"),
                ProblemCode.FORMAT_MISMATCH,
                ProblemCode.MISSING_FIELD);
        assertRefused(
                Payload.json("{\"order\":{\"name\":\"Widget\"}}"),
                ProblemCode.FORMAT_MISMATCH,
                ProblemCode.MISSING_FIELD);
        assertRefused(Payload.json("[]"), ProblemCode.FORMAT_MISMATCH, ProblemCode.MISSING_FIELD);
    }

    @TestFactory
    default Stream<DynamicTest> aStrangeValueInAnyLeafIsNeitherFatalNorTold() {
        var document = Document.of(fullestDocument());
        var leaks = valuesOf(document);
        return document.leaves().stream()
                .map(leaf -> dynamicTest(leaf.path(), () -> {
                    for (var payload : document.with(leaf, Hostile.VALUES)) assertReadSafely(payload, leaks);
                }));
    }

    @Test
    default void aShakenDocumentIsNeitherFatalNorTold() {
        var document = Document.of(fullestDocument());
        var leaks = valuesOf(document);
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var shaken = document.shaken(random);
            for (int more = random.nextInt(4); more > 0; more--)
                shaken = Document.of(shaken).shaken(random);
            assertReadSafely(shaken, leaks);
        }
    }

    @Test
    default void aDocumentWithFlippedBitsIsNeitherFatalNorTold() {
        var leaks = valuesOf(Document.of(fullestDocument()));
        var hostile = new Hostile(fullestDocument());
        var random = new Random(2);
        for (int i = 0; i < 300; i++) assertReadSafely(hostile.flipped(random), leaks);
    }

    private static Leaks valuesOf(Document document) {
        var values = new ArrayList<String>(Hostile.VALUES);
        document.leaves().forEach(leaf -> values.add(leaf.value()));
        return Leaks.of(values, document.names());
    }

    private void assertReadSafely(Payload payload, Leaks leaks) {
        leaks.assertNoneIn(connector().read(payload));
    }

    private void assertRefused(Payload payload, ProblemCode... codes) {
        Refused.assertWith(connector().read(payload), codes);
    }
}
