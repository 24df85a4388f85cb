package org.qantara.credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Text;
import org.qantara.parsing.Html;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Texts that are written once for each language, {@code {"ar": "…", "fr": ["…"]}}, or as they are. */
final class Texts {
    private Texts() {}

    /** Every text with its language, if one is said. */
    static List<Text> all(Node node) {
        var texts = new ArrayList<Text>();
        var alone = node.textOrChildren(language -> add(texts, language.text(), language.name()));
        add(texts, alone, "");
        return texts;
    }

    /** As {@link #all}, or {@code null} if there are none. */
    static List<Text> some(Node node) {
        var texts = all(node);
        return texts.isEmpty() ? null : texts;
    }

    /** The first text; the others are lost. {@code null} if there is none. */
    static String first(Node node) {
        var first = new String[1];
        var alone = node.textOrChildren(language -> {
            if (first[0] == null) first[0] = language.textOrNull();
            else language.lost(Loss.Reason.ONLY_FIRST_KEPT);
        });
        return alone.isEmpty() ? first[0] : alone;
    }

    private static void add(List<Text> texts, String value, String language) {
        var text = Html.text(value);
        if (text != null)
            texts.add(
                    new Text(text.value(), text.format(), Optional.of(language).filter(it -> !it.isBlank())));
    }
}
