package org.qantara.hub.terminology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every concept and mapping at one moment, in memory. It never changes. */
public final class Thesaurus {
    /** Of a hub that has not been told anything yet. */
    public static final Thesaurus EMPTY = new Thesaurus(Map.of());

    /** A version of a system. */
    public record Version(String system, String version) {}

    private final Map<String, SortedMap<String, Book>> books = new TreeMap<>();
    private final Map<ConceptId, List<Step>> steps = new HashMap<>();

    public Thesaurus(Map<Version, Contents> all) {
        all.forEach((version, contents) -> books.computeIfAbsent(
                        version.system(), _ -> new TreeMap<>(VersionName.OLDEST_FIRST.reversed()))
                .put(version.version(), new Book(version, contents)));
        all.forEach((version, contents) -> contents.mappings().forEach(it -> link(version, it)));
        steps.replaceAll((_, found) -> List.copyOf(found));
    }

    private void link(Version version, Mapping mapping) {
        var from = new ConceptId(version.system(), version.version(), mapping.from());
        var to = target(mapping);
        step(from, new Step(mapping.relation(), mapping.recommended(), mapping.source(), to));
        step(to, new Step(mapping.relation().inverse(), mapping.recommended(), mapping.source(), from));
    }

    private void step(ConceptId from, Step step) {
        steps.computeIfAbsent(from, _ -> new ArrayList<>()).add(step);
    }

    /** In the version that the mapping names, else in the newest that has the code, else in the newest. */
    private ConceptId target(Mapping mapping) {
        var named = mapping.toVersion();
        return find(mapping.toSystem(), named, mapping.toCode())
                .map(Found::id)
                .orElseGet(() -> new ConceptId(
                        mapping.toSystem(),
                        named.or(() -> versions(mapping.toSystem()).stream().findFirst())
                                .orElse(""),
                        mapping.toCode()));
    }

    /** What a code stands for. */
    public record Found(ConceptId id, Concept concept) {}

    public Set<String> systems() {
        return books.keySet();
    }

    /** Of a system, the newest first; none if it is not known. */
    public List<String> versions(String system) {
        return List.copyOf(books(system).keySet());
    }

    /** Of all versions of a system. */
    Stream<String> codes(String system) {
        return books(system).values().stream().flatMap(Book::codes);
    }

    /** How many concepts there are in it. */
    public int size(String system, String version) {
        return Optional.ofNullable(books(system).get(version)).map(Book::size).orElse(0);
    }

    /** The versions that {@code given} stands for, the newest first: itself if it is one, else those that begin so. */
    public List<String> versions(String system, String given) {
        var name = VersionName.of(given);
        if (books(system).containsKey(name)) return List.of(name);
        return versions(system).stream()
                .filter(it -> VersionName.isIn(it, name))
                .toList();
    }

    /**
     * The concept of a code or of another notation of it.
     *
     * @param given the version; without it the newest that has the code
     */
    public Optional<Found> find(String system, Optional<String> given, String code) {
        return given.map(it -> versions(system, it)).orElseGet(() -> versions(system)).stream()
                .flatMap(it -> books(system).get(it).find(code).stream())
                .findFirst();
    }

    /** The versions that have this code, the newest first. */
    public List<String> versionsWith(String system, String code) {
        return versions(system).stream()
                .filter(it -> books(system).get(it).find(code).isPresent())
                .toList();
    }

    public Optional<Concept> concept(ConceptId id) {
        return Optional.ofNullable(books(id.system()).get(id.version()))
                .flatMap(it -> it.find(id.code()))
                .map(Found::concept);
    }

    /** The concept that it is a part of. */
    public Optional<ConceptId> broader(ConceptId id) {
        return Optional.ofNullable(books(id.system()).get(id.version())).flatMap(it -> it.broader(id.code()));
    }

    /** All mappings from this concept, those to it turned round among them. */
    public List<Step> steps(ConceptId id) {
        return steps.getOrDefault(id, List.of());
    }

    /** What it is in another system, the surest first. */
    public List<Chain> translate(ConceptId id, String to, Optional<String> toVersion) {
        return new Derivation(this, to, toVersion).from(id);
    }

    /** Concepts of one version with all these words in one of their names, what fits best first. */
    public List<Found> search(Version where, String words, int most) {
        return Optional.ofNullable(books(where.system()).get(where.version()))
                .map(it -> it.search(words, most))
                .orElse(List.of());
    }

    /** The codes of other systems that a table leads to and nothing is known of. */
    public Set<String> unknownTargets(Contents table) {
        return table.mappings().stream()
                .filter(it -> find(it.toSystem(), it.toVersion(), it.toCode()).isEmpty())
                .map(it -> it.toSystem() + " " + it.toCode())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedMap<String, Book> books(String system) {
        var found = books.get(system);
        return found == null ? new TreeMap<>() : found;
    }
}
