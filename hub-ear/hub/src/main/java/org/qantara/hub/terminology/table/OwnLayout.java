package org.qantara.hub.terminology.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qantara.hub.terminology.table.Layout.Named;

/**
 * A layout for whatever is not published in one of its own: {@code code, broader, uri, ar, fr, en, …, alt_ar, …, to_system,
 * to_version, to_code, relation, recommended, source}. A language may be {@code label_fr} or {@code title_fr}, too.
 */
final class OwnLayout {
    static final String TO_SYSTEM = "to_system";
    static final String TO_VERSION = "to_version";
    static final String TO_CODE = "to_code";
    static final String RELATION = "relation";
    static final String RECOMMENDED = "recommended";
    static final String SOURCE = "source";

    private static final List<String> LANGUAGES = List.of("ar", "fr", "en", "de", "nl", "es", "it");

    static final Layout LAYOUT = new Layout(
            "own",
            Set.of(),
            "code",
            List.of("notation", "uri", "esco_uri"),
            Optional.of("broader"),
            LANGUAGES.stream()
                    .flatMap(language -> Stream.of("", "label_", "title_").map(it -> Named.of(it + language, language)))
                    .toList(),
            LANGUAGES.stream().map(it -> Named.of("alt_" + it, it)).toList(),
            List.of());

    private OwnLayout() {}
}
