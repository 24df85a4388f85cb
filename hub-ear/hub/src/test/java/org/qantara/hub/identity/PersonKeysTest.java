package org.qantara.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.model.Identifier.Kind.NATIONAL_ID;
import static org.qantara.model.Identifier.Kind.PARTNER;
import static org.qantara.model.Identifier.Kind.PASSPORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;

class PersonKeysTest {
    private static final PersonKeys KEYS = new PersonKeys(new byte[32]);

    @Test
    void theStrongestIdentifierDecidesWhateverTheName() {
        var one = key("Fatima", "Benali", Identifier.of(NATIONAL_ID, "AB 123-456"), Identifier.of(PASSPORT, "X1"));
        var other = key("F.", "BEN ALI", Identifier.of(PASSPORT, "X2"), Identifier.of(NATIONAL_ID, "ab123456"));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void aPartnersOwnNumberIsWeakerThanTheName() {
        assertThat(key("Fatima", "Benali", Identifier.of(PARTNER, "1")))
                .isEqualTo(key("Fatima", "Benali", Identifier.of(PARTNER, "2")));
    }

    @ParameterizedTest
    @CsvSource({
        "Fatima, Benali, BENALI, fatima",
        "Zoé, Élu, Zoe, Elu",
        "أحمد, الفاسي, احمد, الفاسى",
        "فاطمة, الإدريسي, فاطمه, الادريسي",
        "محـمّد, رضاء, محمد, رضا"
    })
    void spellingsOfOneNameAreOnePerson(String given, String family, String given2, String family2) {
        assertThat(key(given, family)).isEqualTo(key(given2, family2));
    }

    @Test
    void anotherBirthDateIsAnotherPerson() {
        var older = draft("Fatima", "Benali");
        older.birthDate = PartialDate.of(1968);

        assertThat(KEYS.of(older.done())).isNotEqualTo(key("Fatima", "Benali"));
    }

    @Test
    void aKeySaysNothingOfThePerson() {
        assertThat(key("Fatima", "Benali", Identifier.of(NATIONAL_ID, "AB123456"))
                        .value())
                .matches("[0-9a-f]{32}");
    }

    @Test
    void anotherHubsKeysAreOthersSoThatNoneCanBeFoundByTryingNumbers() {
        var person = draft("Fatima", "Benali").done();
        var other = new byte[32];
        other[0] = 1;

        assertThat(new PersonKeys(other).of(person)).isNotEqualTo(KEYS.of(person));
    }

    @Test
    void aPersonKnownByNumberOnlyHasAKeyToo() {
        var nameless = new CandidateDraft("tiny");
        nameless.identifiers.add(Identifier.of(PARTNER, "7"));

        assertThat(KEYS.of(nameless.done()).value()).hasSize(32);
    }

    private static PersonKey key(String given, String family, Identifier... identifiers) {
        var draft = draft(given, family);
        draft.identifiers.addAll(java.util.List.of(identifiers));
        return KEYS.of(draft.done());
    }

    private static CandidateDraft draft(String given, String family) {
        var draft = new CandidateDraft("tiny");
        draft.names.add(PersonName.of(given, family));
        return draft;
    }
}
