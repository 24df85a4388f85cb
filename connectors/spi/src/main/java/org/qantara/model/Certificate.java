package org.qantara.model;

import java.util.Optional;

/**
 * A certificate, diploma supplement or language test.
 *
 * @param level as printed: {@code B2}, {@code mention bien}
 */
public record Certificate(
        String title,
        Optional<String> issuer,
        Optional<PartialDate> issued,
        Optional<PartialDate> expires,
        Optional<String> level,
        Optional<String> reference,
        Optional<String> url,
        Optional<Text> description) {
    public Certificate {
        Require.text(title, "title");
        issuer = Require.text(issuer);
        level = Require.text(level);
        reference = Require.text(reference);
        url = Require.text(url);
    }

    public static Certificate titled(String title) {
        return new Certificate(
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
