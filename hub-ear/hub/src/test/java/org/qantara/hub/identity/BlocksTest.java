package org.qantara.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.qantara.model.CandidateDraft;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;

class BlocksTest {
    @Test
    void twoSpellingsOfANameWithOneYearHaveABlockInCommon() {
        assertThat(haveOneInCommon(of("شيماء", "أوبيهي", "2001-05-17"), of("Chaymae", "Oubihy", "2001")))
                .isTrue();
    }

    @Test
    void aNameWithASlipIsFoundByTheOtherWordAndTheDay() {
        assertThat(haveOneInCommon(of("شيماء", "أوبيهي", "2001-05-17"), of("Chaimae", "Ovbihi", "2001-05-17")))
                .isTrue();
    }

    @Test
    void allOfANameWithTheDayIsOneBlockWhereverItIsCut() {
        var one = Blocks.decisive(of("فاطمة الزهراء", "آيت لحسن", "2001-05-17"));

        assertThat(one).isEqualTo(Blocks.decisive(of("Aït Lahssen", "Fatimazahra", "2001-05-17")));
        assertThat(one).doesNotContainAnyElementsOf(Blocks.decisive(of("فاطمة", "آيت لحسن", "2001-05-17")));
    }

    @Test
    void strangersHaveNone() {
        assertThat(haveOneInCommon(of("شيماء", "أوبيهي", "2001-05-17"), of("سلمى", "الإدريسي", "2001-05-17")))
                .isFalse();
    }

    private static boolean haveOneInCommon(Profile one, Profile other) {
        return !Collections.disjoint(Blocks.of(one), Blocks.of(other));
    }

    private static Profile of(String given, String family, String birth) {
        var draft = new CandidateDraft("tiny");
        draft.names.add(PersonName.of(given, family));
        draft.birthDate = PartialDate.parse(birth);
        return Profile.of(draft.done(), "anapec").orElseThrow();
    }
}
