package org.qantara.schemaorg;

import org.qantara.parsing.Documents;
import org.qantara.spi.Loss;

/** A text, number or truth, and what has become of it: lost, unless somebody takes it. */
final class Literal implements Value {
    private final Thing in;
    private final String name;
    private final int number;
    private final String text;
    private Loss.Reason loss = Loss.Reason.NO_PLACE;

    Literal(Thing in, String name, int number, String text) {
        this.in = in;
        this.name = name;
        this.number = number;
        this.text = text;
    }

    /** To look at; it is not taken. */
    String text() {
        return text;
    }

    String take() {
        loss = null;
        return text;
    }

    /** It is not taken, or not as it is, for another reason than that it has no place. */
    void lost(Loss.Reason reason) {
        loss = reason;
    }

    /** {@code null} if it was taken. */
    Loss.Reason loss() {
        return loss;
    }

    String path() {
        return Documents.path(in.path(), name, number);
    }
}
