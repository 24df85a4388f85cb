package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Prose written by or about the person, kept as it came.
 *
 * @param language BCP 47 tag, if the document says
 */
public record Text(String value, Format format, Optional<String> language) {
    public enum Format {
        PLAIN,
        HTML
    }

    public Text {
        Require.text(value, "value");
        Objects.requireNonNull(format);
        language = Require.text(language);
    }

    public static Text plain(String value) {
        return new Text(value, Format.PLAIN, Optional.empty());
    }

    public static Text html(String value) {
        return new Text(value, Format.HTML, Optional.empty());
    }
}
