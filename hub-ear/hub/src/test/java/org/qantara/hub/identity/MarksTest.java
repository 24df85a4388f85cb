package org.qantara.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.model.Identifier.Kind.NATIONAL_ID;
import static org.qantara.model.Identifier.Kind.PARTNER;
import static org.qantara.model.Identifier.Kind.PASSPORT;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Identifier;
import org.qantara.model.PersonName;

class MarksTest {
    @Test
    void oneIdentifierInCommonIsEnoughWhateverTheNames() {
        var one = marks("Fatima", "Benali", Identifier.of(NATIONAL_ID, "AB 123-456"), Identifier.of(PASSPORT, "X1"));
        var other = marks("F.", "Ben Allal", Identifier.of(PASSPORT, "X2"), Identifier.of(NATIONAL_ID, "ab123456"));

        assertThat(Collections.disjoint(one, other)).isFalse();
    }

    @Test
    void theNameIsEnoughWhenOneOfThemHasNoIdentifier() {
        var first = marks("Fatima", "Benali");
        var corrected = marks("Fatima", "Benali", Identifier.of(NATIONAL_ID, "AB123456"));

        assertThat(Collections.disjoint(first, corrected)).isFalse();
    }

    @Test
    void differentPeopleHaveNoneInCommon() {
        var fatima = marks("Fatima", "Benali", Identifier.of(PASSPORT, "X1"));
        var youssef = marks("Youssef", "Alaoui", Identifier.of(NATIONAL_ID, "X1"));

        assertThat(Collections.disjoint(fatima, youssef)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Fatima, Benali, BENALI, fatima",
        "Zoé, Élu, Zoe, Elu",
        "أحمد, الفاسي, احمد, الفاسى",
        "فاطمة, الإدريسي, فاطمه, الادريسي",
        "محـمّد, رضاء, محمد, رضا"
    })
    void spellingsOfOneNameAreOneMark(String given, String family, String given2, String family2) {
        assertThat(marks(given, family)).isEqualTo(marks(given2, family2));
    }

    @Test
    void aPersonKnownByNumberOnlyHasAMarkToo() {
        var nameless = new CandidateDraft("tiny");
        nameless.identifiers.add(Identifier.of(PARTNER, "7"));

        assertThat(Marks.of(nameless.done())).hasSize(1);
    }

    private static Set<String> marks(String given, String family, Identifier... identifiers) {
        var draft = new CandidateDraft("tiny");
        draft.names.add(PersonName.of(given, family));
        draft.identifiers.addAll(List.of(identifiers));
        return Marks.of(draft.done());
    }
}
