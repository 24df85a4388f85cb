package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/** A file that travels with the record, by value or by address. */
public record Attachment(
        Kind kind,
        Optional<String> name,
        Optional<String> mediaType,
        Optional<Bytes> content,
        Optional<String> url,
        Optional<String> description) {
    public enum Kind {
        PHOTO,
        SIGNATURE,
        DOCUMENT
    }

    public Attachment {
        Objects.requireNonNull(kind);
        name = Require.text(name);
        mediaType = Require.text(mediaType);
        content = content.filter(bytes -> bytes.value().length > 0);
        url = Require.text(url);
        description = Require.text(description);
        if (content.isEmpty() && url.isEmpty())
            throw new IllegalArgumentException("an attachment needs content or a URL");
    }
}
