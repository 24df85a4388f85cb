package org.qantara.hub.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The algebra of relations, all of it. */
class RelationTest {
    private static final List<Relation> ALL = List.of(Relation.values());

    /** Everything that a concept may cover, in a world of three things. */
    private static final List<Integer> CONCEPTS = List.of(1, 2, 3, 4, 5, 6, 7);

    @ParameterizedTest
    @CsvSource({
        "EXACT,    EXACT,    EXACT",
        "EXACT,    BROADER,  BROADER",
        "EXACT,    NARROWER, NARROWER",
        "EXACT,    GUESSED,  GUESSED",
        "BROADER,  EXACT,    BROADER",
        "BROADER,  BROADER,  BROADER",
        "BROADER,  NARROWER, GUESSED",
        "BROADER,  GUESSED,  GUESSED",
        "NARROWER, EXACT,    NARROWER",
        "NARROWER, BROADER,  GUESSED",
        "NARROWER, NARROWER, NARROWER",
        "NARROWER, GUESSED,  GUESSED",
        "GUESSED,  EXACT,    GUESSED",
        "GUESSED,  BROADER,  GUESSED",
        "GUESSED,  NARROWER, GUESSED",
        "GUESSED,  GUESSED,  GUESSED",
    })
    void twoStepsAreWorthThis(Relation first, Relation second, Relation both) {
        assertThat(first.then(second)).isEqualTo(both);
    }

    @Test
    void itDoesNotMatterWhichStepsAreTakenTogetherFirst() {
        for (var a : ALL)
            for (var b : ALL) for (var c : ALL) assertThat(a.then(b).then(c)).isEqualTo(a.then(b.then(c)));
    }

    @Test
    void aChainIsNeverSurerThanAnyOfItsSteps() {
        for (var a : ALL)
            for (var b : ALL) {
                assertThat(a.then(b).isSurerThan(a)).isFalse();
                assertThat(a.then(b).isSurerThan(b)).isFalse();
            }
    }

    @Test
    void aChainTurnedRoundIsItsStepsTurnedRoundTheLastFirst() {
        for (var a : ALL) {
            assertThat(a.inverse().inverse()).isEqualTo(a);
            for (var b : ALL)
                assertThat(a.then(b).inverse()).isEqualTo(b.inverse().then(a.inverse()));
        }
    }

    /** Whatever three concepts cover: what two steps between them claim is so. */
    @Test
    void whatTwoStepsClaimIsTrueOfEverything() {
        for (var here : CONCEPTS)
            for (var between : CONCEPTS)
                for (var there : CONCEPTS)
                    for (var first : ALL)
                        for (var second : ALL)
                            if (isTrue(first, here, between) && isTrue(second, between, there))
                                assertThat(isTrue(first.then(second), here, there))
                                        .as("%s of %s and %s then %s", first, here, between, second)
                                        .isTrue();
    }

    /** A guess claims nothing. */
    private static boolean isTrue(Relation relation, int here, int there) {
        return switch (relation) {
            case EXACT -> here == there;
            case BROADER -> (here & there) == here;
            case NARROWER -> (here & there) == there;
            case GUESSED -> true;
        };
    }

    @ParameterizedTest
    @EnumSource
    void eachHasAWord(Relation relation) {
        assertThat(Relation.of(relation.word())).contains(relation);
        assertThat(Relation.of("nearly")).isEmpty();
    }
}
