package org.qantara.tck;

import org.qantara.spi.Loss;
import org.qantara.spi.Translation;

/** What was read of a document in which one thing stands twice, to be compared with one in which it stands once. */
final class Doubled {
    private Doubled() {}

    /** With losses of the second told as of the first: that it is the second is no difference. A refusal stays one. */
    static <T> Translation<T> asOne(String path, Translation<T> translation) {
        return switch (translation) {
            case Translation.Refused<T> refused -> refused;
            case Translation.Done<T> done ->
                Translation.of(
                        done.value(),
                        done.losses().stream()
                                .map(loss -> new Loss(asOne(path, loss.at()), loss.reason()))
                                .toList());
        };
    }

    private static String asOne(String path, String at) {
        var second = path + "[2]";
        return Paths.isWithin(at, second) ? path + at.substring(second.length()) : at;
    }
}
