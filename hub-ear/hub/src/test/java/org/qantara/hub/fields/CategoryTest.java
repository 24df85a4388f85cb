package org.qantara.hub.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.model.Candidate;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Loss;

/** Goes through the model by reflection: a field of which nobody has said what kind of data it is fails here. */
class CategoryTest {
    private static final Candidate FULLEST = Filled.withEverything();

    /** Records that people have to consent to being sent: all about them but what they say themselves of their consent. */
    static Stream<RecordType> byConsent() {
        return Arrays.stream(RecordType.values()).filter(type -> type.isAboutSomebody() && type != RecordType.CONSENT);
    }

    @ParameterizedTest
    @MethodSource("byConsent")
    void everyFieldIsOfExactlyOneCategory(RecordType type) {
        var strays = new TreeMap<String, List<Category>>();
        for (var leaf : Leaf.of((Record) Filled.withEverything(type))) {
            var of = Arrays.stream(Category.values())
                    .filter(category -> leaf.isNamedBy(category.paths(type)))
                    .toList();
            if (!leaf.isMark() && of.size() != 1) strays.put(leaf.path(), of);
        }

        assertThat(strays).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("byConsent")
    void whatAnAgreementCanNameLeavesByTheConsentToItsCategory(RecordType type) {
        var all = FieldList.of(type, FieldList.paths(type));
        var consented = Consented.to(EnumSet.allOf(Category.class), type);

        assertThat(consented.excerpt(Filled.withEverything(type))).isEqualTo(all.excerpt(Filled.withEverything(type)));
    }

    @Test
    void whoConsentsToEverythingHasTheSameRecordSent() {
        var excerpt = Consented.to(EnumSet.allOf(Category.class), RecordType.CANDIDATE)
                .excerpt(FULLEST);

        assertThat(((Excerpt.Part<HubRecord>) excerpt).record()).isSameAs(FULLEST);
    }

    @TestFactory
    Stream<DynamicTest> aCategoryLetsOutItsOwnFieldsBesideWhatARecordNeedsAndNoOthers() {
        return byConsent()
                .flatMap(type -> Arrays.stream(Category.values())
                        .filter(category -> !category.paths(type).isEmpty())
                        .filter(category -> !category.paths(type).equals(List.of("/credential"))) // OriginalTest
                        .map(category -> DynamicTest.dynamicTest(
                                type.id() + " " + category.word(), () -> assertLetsOutItsOwn(type, category))));
    }

    private static void assertLetsOutItsOwn(RecordType type, Category category) {
        var together = EnumSet.of(Category.IDENTITY, category);
        if (type != RecordType.CANDIDATE) together.add(mainOf(type));
        var paths = together.stream().flatMap(each -> each.paths(type).stream()).toList();
        var excerpt = Consented.to(together, type).excerpt(Filled.withEverything(type));

        EveryFieldOfTheModelTest.assertNothingButNamed(paths, excerpt);
        var part = (Excerpt.Part<HubRecord>) excerpt;
        assertThat(Leaf.of((Record) part.record()))
                .filteredOn(leaf -> !leaf.isMark() && leaf.isNamedBy(category.paths(type)))
                .isNotEmpty();
        assertThat(part.withheld()).extracting(Loss::reason).containsOnly(Loss.Reason.NOT_CONSENTED);
    }

    private static Category mainOf(RecordType type) {
        return switch (type) {
            case ENROLMENT, AWARD -> Category.EDUCATION;
            case SUPPORT_ACTION -> Category.SUPPORT;
            default -> Category.MOBILITY;
        };
    }

    @Test
    void whoConsentsToNothingHasNothingSent() {
        assertThat(Consented.to(Set.of(), RecordType.CANDIDATE).excerpt(FULLEST))
                .isEqualTo(new Excerpt.Nothing<>(""));
    }

    @Test
    void aListIsMadeOnceAndNotForEachOfVeryMany() {
        var one = Consented.to(EnumSet.of(Category.IDENTITY), RecordType.CANDIDATE);
        assertThat(Consented.to(Set.of(Category.IDENTITY), RecordType.CANDIDATE))
                .isSameAs(one);

        for (var a : Category.values())
            for (var b : Category.values()) Consented.to(EnumSet.of(a, b), RecordType.CANDIDATE);

        assertThat(Consented.ready()).isLessThanOrEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent.xsd", "consent.schema.json"})
    void thePublishedContractNamesThemAll(String schema) throws IOException {
        try (var in = Category.class.getResourceAsStream("/META-INF/qantara/" + schema)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("One of: " + Category.words() + ".");
        }
    }
}
