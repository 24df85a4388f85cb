package org.qantara.hub.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;

/** Goes through the model by reflection: what is in it is found, not listed. */
@ParameterizedClass
@EnumSource(value = RecordType.class, mode = EnumSource.Mode.EXCLUDE, names = "CONSENT")
class EveryFieldOfTheModelTest {
    /**
     * What a path does not bring along, by decision. Whoever adds a field to the model adds it here, not to the
     * ordinary ones: nobody agreed to send it.
     */
    private static final Set<String> BY_THEIR_OWN_PATH = Set.of(
            "Identifier.Kind.NATIONAL_ID",
            "Identifier.Kind.PASSPORT",
            "Identifier.Kind.RESIDENCE_PERMIT",
            "Identifier.Kind.SOCIAL_SECURITY",
            "Identifier.Kind.OTHER",
            "Attachment.Kind.PHOTO",
            "Attachment.Kind.SIGNATURE",
            "Attachment.Kind.DOCUMENT",
            "Organisation.identifiers",
            "Award.credential",
            "Decision.reason");

    private final RecordType type;
    private final HubRecord fullest;
    private final List<String> paths;
    private final List<String> needed;

    /** All but what people say themselves of their consent. */
    EveryFieldOfTheModelTest(RecordType type) {
        this.type = type;
        this.fullest = Filled.withEverything(type);
        this.paths = FieldList.paths(type);
        this.needed = neededBy(type);
    }

    /** What such a record cannot do without. */
    static List<String> neededBy(RecordType type) {
        var root = (Shape.Group) Shape.of(type.recordClass());
        var ordinary = Ordinary.ofTheModel();
        var oneOfSeveral = Set.of("titles", "partners", "track");
        return root.fields().stream()
                .filter(field -> field.shape().absent() == null || oneOfSeveral.contains(field.name()))
                .filter(field -> !ordinary.isMark(root.type(), field.name()))
                .map(field -> field.name().equals("person") ? "/person/names" : "/" + field.name())
                .toList();
    }

    @Test
    void everyFieldAndKindIsEitherOrdinaryOrLeavesByItsOwnPath() {
        var inTheModel = new TreeSet<String>();
        for (var type : RecordType.values()) collect(Shape.of(type.recordClass()), inTheModel);

        var known = new TreeSet<>(BY_THEIR_OWN_PATH);
        Ordinary.ofTheModel().all().forEach((type, names) -> names.forEach(name -> known.add(type + "." + name)));
        assertThat(inTheModel).isEqualTo(known);
    }

    @Test
    void nothingLeavesByAnEmptyList() {
        assertThat(FieldList.of(type, List.of()).excerpt(fullest)).isEqualTo(new Excerpt.Nothing<>(""));
    }

    @Test
    void theFullestRecordHoldsEveryFieldSoThatNoneIsTriedInVain() {
        var held = new TreeSet<String>();
        for (var leaf : Leaf.of((Record) fullest)) {
            var path = leaf.path().replaceAll("\\[[A-Z_]+]", "");
            for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1))
                held.add(path.substring(0, end));
        }

        assertThat(held)
                .containsAll(paths.stream().filter(path -> !path.contains("[")).toList());
    }

    /** All of a candidate; of others not what lies deeper, for that is in the same records. */
    private Stream<String> tried() {
        return paths.stream()
                .filter(path -> type == RecordType.CANDIDATE
                        || path.chars().filter(c -> c == '/').count() <= 2);
    }

    /** One field at a time beside those that a record cannot do without: nothing else is let out by it. */
    @TestFactory
    Stream<DynamicTest> aPathLetsOutWhatItNamesAndNothingElse() {
        return tried().map(path -> dynamicTest(path, () -> {
            var some = Stream.concat(needed.stream(), Stream.of(path)).toList();
            assertNothingButNamed(some, FieldList.of(type, some).excerpt(fullest));
        }));
    }

    /** All but one, and but what is in it or around it: what it names is not let out by any other. */
    @TestFactory
    Stream<DynamicTest> whatOneListLeavesOutStays() {
        return tried().filter(path -> needed.stream().noneMatch(it -> isWithin(path, it)))
                .map(path -> dynamicTest(path, () -> {
                    var others = paths.stream()
                            .filter(other -> !isWithin(path, plain(other)) && !isWithin(other, plain(path)))
                            .toList();
                    switch (FieldList.of(type, others).excerpt(fullest)) {
                        case Excerpt.Nothing<HubRecord>(var at) ->
                            assertThat(others).doesNotContain(at);
                        case Excerpt.Part<HubRecord>(var record, var _) ->
                            assertThat(Leaf.of((Record) record))
                                    .filteredOn(leaf -> !leaf.isMark() && isWithin(leaf.path(), path))
                                    .isEmpty();
                    }
                }));
    }

    @Test
    void everyPathTogetherLetsEverythingOut() {
        var excerpt = FieldList.of(type, paths).excerpt(fullest);

        assertThat(excerpt).isEqualTo(new Excerpt.Part<HubRecord>(fullest, List.of()));
        assertThat(((Excerpt.Part<HubRecord>) excerpt).record()).isSameAs(fullest);
    }

    /** What is left has only leaves that are named; what is not is told, and what is told had a value. */
    static void assertNothingButNamed(List<String> paths, Excerpt<HubRecord> excerpt) {
        switch (excerpt) {
            case Excerpt.Nothing<HubRecord>(var at) -> {
                if (!at.equals("/person")) assertThat(paths).doesNotContain(at); // whose name nobody has given
            }
            case Excerpt.Part<HubRecord>(var record, var withheld) -> {
                assertThat(Leaf.of((Record) record))
                        .filteredOn(leaf -> !leaf.isMark() && !leaf.isNamedBy(paths))
                        .extracting(Leaf::path)
                        .isEmpty();
                assertThat(withheld).doesNotHaveDuplicates();
            }
        }
    }

    /** Of paths that may name kinds or not. */
    private static boolean isWithin(String path, String outer) {
        var inner = outer.contains("[") ? path : plain(path);
        return inner.equals(outer) || inner.startsWith(outer + "/") || inner.startsWith(outer + "[");
    }

    private static String plain(String path) {
        return path.replaceAll("\\[[A-Z_]+]", "");
    }

    private static void collect(Shape shape, Set<String> all) {
        switch (shape) {
            case Shape.Leaf _ -> {}
            case Shape.Maybe(var inner) -> collect(inner, all);
            case Shape.Many(var inner) -> collect(inner, all);
            case Shape.Group group -> {
                for (var field : group.fields()) {
                    all.add(Ordinary.nameOf(group.type()) + "." + field.name());
                    collect(field.shape(), all);
                }
                group.kinds().forEach(kind -> all.add(Ordinary.nameOf(kind.getDeclaringClass()) + "." + kind.name()));
            }
        }
    }
}
