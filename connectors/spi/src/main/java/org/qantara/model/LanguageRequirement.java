package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A language that is needed, and how well.
 *
 * @param language the language, by code where possible (system iso639)
 * @param level the level that is needed; left out if it is not stated: {@code B1}
 * @param remarks the level in the document’s words, where it does not use the CEFR
 */
public record LanguageRequirement(Term language, Optional<Cefr> level, Optional<String> remarks) {
    public LanguageRequirement {
        Objects.requireNonNull(language);
        remarks = Require.text(remarks);
    }
}
