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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.model.Candidate;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Loss;

/** Goes through the model by reflection: a field of which nobody has said what kind of data it is fails here. */
class CategoryTest {
    private static final Candidate FULLEST = Filled.withEverything();

    @Test
    void everyFieldIsOfExactlyOneCategory() {
        var strays = new TreeMap<String, List<Category>>();
        for (var leaf : Leaf.of(FULLEST)) {
            var of = Arrays.stream(Category.values())
                    .filter(category -> leaf.isNamedBy(category.paths(RecordType.CANDIDATE)))
                    .toList();
            if (!leaf.isMark() && of.size() != 1) strays.put(leaf.path(), of);
        }

        assertThat(strays).isEmpty();
    }

    /** What people have to consent to being sent: all but what they say themselves of their consent. */
    @ParameterizedTest
    @EnumSource(value = RecordType.class, mode = EnumSource.Mode.EXCLUDE, names = "CONSENT")
    void whatAnAgreementCanNameLeavesByTheConsentToItsCategory(RecordType type) {
        var all = FieldList.of(type, FieldList.paths(type));
        var consented = Consented.to(EnumSet.allOf(Category.class), type);

        assertThat(type.recordClass()).as("fill another with everything").isEqualTo(Candidate.class);
        assertThat(consented.excerpt(FULLEST)).isEqualTo(all.excerpt(FULLEST));
    }

    @Test
    void whoConsentsToEverythingHasTheSameRecordSent() {
        var excerpt = Consented.to(EnumSet.allOf(Category.class), RecordType.CANDIDATE)
                .excerpt(FULLEST);

        assertThat(((Excerpt.Part<HubRecord>) excerpt).record()).isSameAs(FULLEST);
    }

    @TestFactory
    Stream<DynamicTest> aCategoryLetsOutItsOwnFieldsBesideTheNamesAndNoOthers() {
        return Arrays.stream(Category.values())
                .map(category -> DynamicTest.dynamicTest(category.word(), () -> {
                    var paths = Stream.concat(
                                    Category.IDENTITY.paths(RecordType.CANDIDATE).stream(),
                                    category.paths(RecordType.CANDIDATE).stream())
                            .toList();
                    var excerpt = Consented.to(EnumSet.of(Category.IDENTITY, category), RecordType.CANDIDATE)
                            .excerpt(FULLEST);

                    EveryFieldOfTheModelTest.assertNothingButNamed(paths, excerpt);
                    var part = (Excerpt.Part<HubRecord>) excerpt;
                    assertThat(Leaf.of((Record) part.record()))
                            .filteredOn(leaf -> !leaf.isMark() && leaf.isNamedBy(category.paths(RecordType.CANDIDATE)))
                            .isNotEmpty();
                    assertThat(part.withheld()).extracting(Loss::reason).containsOnly(Loss.Reason.NOT_CONSENTED);
                }));
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
