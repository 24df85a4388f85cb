package org.qantara.model;

import java.util.Objects;

/**
 * The document that proves something, carried as it is, byte for byte, so that its signature stays what it was.
 *
 * @param mediaType media type, IANA: {@code application/json}
 * @param content the document itself
 * @param signature whether it is signed, and what came of checking that
 */
public record Credential(String mediaType, Bytes content, Signature signature) {
    /** Where the signature of a document stands. */
    public enum Signature {
        /** It has none. */
        NONE,
        /** It has one that nobody has checked. */
        PRESENT_UNVERIFIED,
        /** It has one that was found valid. */
        VALID,
        /** It has one that was found invalid. */
        INVALID
    }

    public Credential {
        Require.text(mediaType, "mediaType");
        Objects.requireNonNull(content);
        if (content.value().length == 0) throw new IllegalArgumentException("content is empty");
        Objects.requireNonNull(signature);
    }
}
