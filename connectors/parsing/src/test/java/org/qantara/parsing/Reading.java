package org.qantara.parsing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.qantara.spi.Limits;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.Translation;

/** Documents read in the ways tests need. */
final class Reading {
    private Reading() {}

    static Payload payload(String document) {
        return new Payload("", document.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing is touched: every leaf is lost. */
    static Translation<String> untouched(String document, Limits limits) {
        return Documents.read(payload(document), limits, (_, _) -> "");
    }

    static Translation<String> untouched(String document) {
        return untouched(document, Limits.DEFAULT);
    }

    /** Everything is passed over. */
    static Translation<String> ignored(String document, Limits limits) {
        return Documents.read(payload(document), limits, (root, _) -> {
            root.ignore();
            return "";
        });
    }

    /**
     * Of the children of the root, those of the name {@code a} are given to the reader; what it makes of them is
     * joined.
     */
    static Translation<String> children(Payload payload, Function<Node, String> reader) {
        return Documents.read(payload, (root, _) -> {
            var joined = new StringBuilder();
            root.children(child -> {
                if (child.name().equals("a")) joined.append(reader.apply(child)).append('|');
            });
            return joined.toString();
        });
    }

    static Translation<String> children(String document, Function<Node, String> reader) {
        return children(payload(document), reader);
    }

    static String value(Translation<String> translation) {
        return switch (translation) {
            case Translation.Done<String> done -> done.value();
            case Translation.Refused<String> refused -> throw new AssertionError(refused);
        };
    }

    /** As {@code /a/b NO_PLACE}. */
    static List<String> losses(Translation<?> translation) {
        return switch (translation) {
            case Translation.Done<?> done ->
                done.losses().stream().map(Reading::line).toList();
            case Translation.Refused<?> refused -> throw new AssertionError(refused);
        };
    }

    static Problem problem(Translation<?> translation) {
        return switch (translation) {
            case Translation.Done<?> done -> throw new AssertionError(done);
            case Translation.Refused<?>(var problem) -> problem;
        };
    }

    private static String line(Loss loss) {
        return loss.at() + " " + loss.reason();
    }
}
