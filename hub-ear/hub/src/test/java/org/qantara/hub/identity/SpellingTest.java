package org.qantara.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "فاطمة الزهراء آيت لحسن, Fatima-Zahra Ait Lahcen",
        "فاطمة الزهراء آيت لحسن, Fatima Zahrae Aït Lahssen",
        "Fatima-Zahra Ait Lahcen, Fatima Zahrae Aït Lahssen",
        "شيماء أوبيهي, Chaimae Oubihi",
        "Chaimae Oubihi, Chaymae OUBIHY",
        "العمراني, El Amrani",
        "El Amrani, Elamrani",
        "Elamrani, L'Amrani",
        "الكفاءات, الكفاأت",
        "الإدريسي, الادريسى",
        "عبد الحق, Abdelhak",
        "Abd El Hak, Abdelhaq",
        "عبد الرحيم, Abderrahim",
        "عبد الله, Abdellah",
        "Abdallah, Abd Allah",
        "نور الدين, Noureddine",
        "Nour Eddine, Noureddine",
        "بن ناصر, Bennasser",
        "الغربي, Rharbi",
        "Gharbi, Rharbi",
        "محمّد, Mohammed",
        "Mohamed, Muhammad",
        "إدريس, Driss",
        "عثمان, Othmane",
        "نجاة, Najat",
        "يحيى, Yahya",
        "بوشعيب, Bouchaïb",
        "Moulay Rachid, Rashid"
    })
    void spellingsOfOneNameAgree(String one, String other) {
        assertThat(compare(one, other).agrees()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "الحسن العمراني, الحسين العمراني",
        "الحسن العمراني, El Houssaine El Amrani",
        "الحسين العمراني, El Hassan El Amrani",
        "Hassan Amrani, Houssaine Amrani",
        "سعيد ناجي, Saad Naji",
        "سعد ناجي, Said Naji",
        "Samir Tazi, Samira Tazi",
        "Amine Fassi, Amina Fassi",
        "محمد العلوي, أحمد العلوي",
        "Karim Naji, Karima Naji",
        "يوسف التازي, يوسف الفاسي"
    })
    void namesOfTwoPeopleDoNot(String one, String other) {
        assertThat(compare(one, other).agrees()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Khamlichi Sara, Khamilchi Sara", "Bernoussi Ali, Bernousi Ali", "Oubihi Chaimae, Oubhi Chaimae"})
    void oneSlipMakesThemSimilarAtLeast(String one, String other) {
        assertThat(compare(one, other).agreement()).isNotEqualTo(Agreement.OPPOSED);
    }

    @Test
    void theOrderOfTheWordsDoesNotCount() {
        assertThat(compare("العمراني فاطمة الزهراء", "Fatima Zahra El Amrani").agrees())
                .isTrue();
    }

    @Test
    void aNameOfManyWeighsLessThanARareOne() {
        assertThat(compare("Mohamed Azoulay", "Mohammed Azoulay").weight())
                .isLessThan(compare("Ghizlane Azoulay", "Rhizlane Azoulay").weight());
    }

    @Test
    void aNameOfOneWordTellsNobody() {
        var word = List.of(Spelling.of("أوبيهي"));

        assertThat(NameMatch.best(Weights.USUAL, word, word).agreement()).isEqualTo(Agreement.SIMILAR);
    }

    @Test
    void aNameWithoutLettersIsNoName() {
        assertThat(Spelling.of("-- 'ـ").isEmpty()).isTrue();
        assertThat(NameMatch.best(Weights.USUAL, List.of(), List.of(Spelling.of("سلمى")))
                        .agreement())
                .isEqualTo(Agreement.MISSING);
    }

    @Test
    void wordsOfOtherAlphabetsAreComparedToo() {
        assertThat(compare("Олена Коваль", "олена коваль").agrees()).isTrue();
        assertThat(compare("Олена Коваль", "Олег Шевченко").agrees()).isFalse();
    }

    private static Finding compare(String one, String other) {
        return NameMatch.best(Weights.USUAL, List.of(spelling(one)), List.of(spelling(other)));
    }

    /** With one word more, for one alone tells nobody. */
    private static Spelling spelling(String name) {
        return Spelling.of(name + (Hearing.isArabic(name) ? " أوشن" : " Ouchen"));
    }
}
