package org.qantara.tck;

import java.util.List;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.Translation;

/** What came of a translation that must not be refused. */
final class Done {
    private Done() {}

    static <T> T of(Translation<T> translation) {
        return switch (translation) {
            case Translation.Done<T> done -> done.value();
            case Translation.Refused<T>(Problem problem) -> throw new AssertionError("refused: " + problem);
        };
    }

    static List<Loss> losses(Translation<?> translation) {
        return switch (translation) {
            case Translation.Done<?> done -> done.losses();
            case Translation.Refused<?>(Problem problem) -> throw new AssertionError("refused: " + problem);
        };
    }
}
