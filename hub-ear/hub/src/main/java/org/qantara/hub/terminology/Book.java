package org.qantara.hub.terminology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qantara.hub.identity.Folded;
import org.qantara.hub.terminology.Thesaurus.Found;
import org.qantara.hub.terminology.Thesaurus.Version;

/** The concepts of one version, to be found by code, notation and name. */
final class Book {
    private static final String ARTICLE = "\u0627\u0644";
    private static final int SHORTEST_WITH_ARTICLE = 5;

    /** A name of a concept as it is compared. */
    private record Name(String folded, Found found) {}

    private final Version version;
    private final Map<String, Found> byCode = new HashMap<>();
    private final Map<String, Found> byNotation = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final boolean longerIsNarrower;

    Book(Version version, Contents contents) {
        this.version = version;
        longerIsNarrower = CodeShape.of(version.system())
                .filter(CodeShape::longerIsNarrower)
                .isPresent();
        contents.concepts().values().forEach(this::add);
    }

    private void add(Concept concept) {
        var found = new Found(new ConceptId(version.system(), version.version(), concept.code()), concept);
        byCode.put(concept.code(), found);
        concept.notations().forEach(it -> byNotation.put(it, found));
        concept.names()
                .values()
                .forEach(naming -> Stream.concat(naming.preferred().stream(), naming.others().stream())
                        .forEach(it -> names.add(new Name(Folded.of(it), found))));
    }

    int size() {
        return byCode.size();
    }

    Stream<String> codes() {
        return byCode.keySet().stream();
    }

    Optional<Found> find(String code) {
        return Optional.ofNullable(byCode.get(code)).or(() -> Optional.ofNullable(byNotation.get(code)));
    }

    Optional<ConceptId> broader(String code) {
        return find(code)
                .flatMap(it -> it.concept().broader())
                .flatMap(this::find)
                .or(() -> shorter(code))
                .map(Found::id);
    }

    private Optional<Found> shorter(String code) {
        for (int length = code.length() - 1; longerIsNarrower && length > 0; length--) {
            var found = byCode.get(code.substring(0, length));
            if (found != null) return Optional.of(found);
        }
        return Optional.empty();
    }

    /** Each concept once: those called so come first, then those whose name begins so, then shorter names. */
    List<Found> search(String asked, int most) {
        var phrase = Folded.of(asked);
        var words = Stream.of(phrase.split(" ")).map(Book::bare).toList();
        if (phrase.isEmpty()) return List.of();
        return names.stream()
                .filter(name -> words.stream().allMatch(name.folded::contains))
                .sorted(Comparator.<Name, Boolean>comparing(it -> !it.folded.equals(phrase))
                        .thenComparing(it -> !it.folded.startsWith(phrase))
                        .thenComparing(it -> it.folded.length())
                        .thenComparing(it -> it.found.id().code()))
                .map(Name::found)
                .distinct()
                .limit(most)
                .toList();
    }

    /** Without the Arabic article, which is written together with its word. */
    private static String bare(String word) {
        return word.startsWith(ARTICLE) && word.length() >= SHORTEST_WITH_ARTICLE
                ? word.substring(ARTICLE.length())
                : word;
    }
}
